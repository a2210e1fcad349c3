import type { ReactNode } from "react";
import { DraftLines } from "@/components/drafts/draft-lines";
import { EncouragedLines } from "@/components/inbox/encouraged-lines";
import { words } from "@/components/words";
import type { OwnEncouraged } from "@/lib/inbox/encouraged";
import { at } from "@/lib/kernel/addresses";
import type { OwnStones } from "@/lib/milestones/own-stones";
import type { DraftLine } from "@/lib/notebook/draft-lines";
import { MyCairn } from "./my-cairn";
import { SettingsLinks } from "./settings-links";

const t = words("me");

/** Of more kind words the first stand here, and all of them in the inbox. */
const SHOWN = 3;

type Props = {
  stones: OwnStones;
  encouraged: readonly OwnEncouraged[];
  /** The newest of them. */
  drafts: readonly DraftLine[];
  /** What binds this member now, and what volunteers wrote to them. */
  notices: ReactNode;
  threads: ReactNode;
  /** They have been here long enough to reply to those who wait. */
  mayHelp: boolean;
};

/** What is one's own here: the cairn first, what people said, what was begun, and where one spoke. Settings stand apart. */
export function MePage({ stones, encouraged, drafts, notices, threads, mayHelp }: Props) {
  return (
    <div className="wide me-page">
      <header>
        <h1>{t("title")}</h1>
        {notices}
      </header>
      <div className="me-main">
        <MyCairn own={stones} />
        {encouraged.length === 0 ? null : (
          <section aria-labelledby="encouraged">
            <h2 id="encouraged">{t("encouraged")}</h2>
            <EncouragedLines encouraged={encouraged.slice(0, SHOWN)} />
            {encouraged.length > SHOWN ? (
              <a className="more-link" href={at.inbox()}>
                {t("encouraged-all")}
              </a>
            ) : null}
          </section>
        )}
        {drafts.length === 0 ? null : (
          <section aria-labelledby="drafts">
            <h2 id="drafts">{t("drafts")}</h2>
            <DraftLines drafts={drafts} heading="h3" />
            <a className="more-link" href={at.drafts()}>
              {t("drafts-all")}
            </a>
          </section>
        )}
        {threads}
      </div>
      <SettingsLinks mayHelp={mayHelp} />
    </div>
  );
}
