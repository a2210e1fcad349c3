import type { ReactElement } from "react";
import { SiteDocument, type SiteFrame } from "@/components/shell/site-document";
import { words } from "@/components/words";
import type { ShownThread } from "./shown-thread";
import { ThreadContent } from "./thread-content";

/** To a file that Next names by its content: a style sheet, an icon. */
export type HeadLink = { rel: string; href: string; sizes?: string | undefined; type?: string | undefined };

type Props = {
  frame: SiteFrame;
  links: readonly HeadLink[];
  shown: ShownThread;
  submission: string;
  drawn?: ReadonlyMap<string, ReactElement> | undefined;
};

/** A thread's whole page. Its head says what Next's says of the same page; e2e/thread-pages.spec.ts compares both. */
export function ThreadDocument({ frame, links, shown, submission, drawn }: Props) {
  const { label, indexed } = shown.page.thread;
  const head = (
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {links.map((link) => (
        <link key={link.href} {...link} />
      ))}
      <title>{`${words("thread")("title", { label })} – Cairn`}</title>
      <meta name="robots" content={robots(indexed && !frame.demo)} />
      <meta name="referrer" content="same-origin" />
      <meta name="color-scheme" content="light dark" />
    </>
  );
  return (
    <SiteDocument frame={frame} head={head}>
      <ThreadContent
        shown={shown}
        submission={submission}
        reply={null}
        follow={null}
        quoting={shown.quoting}
        drawn={drawn}
      />
    </SiteDocument>
  );
}

const robots = (open: boolean): string => `${open ? "index" : "noindex"}, nofollow, noarchive`;
