import { Button } from "@/components/button";
import { Day } from "@/components/day";
import { WaitingRows } from "@/components/milestones/waiting-rows";
import { LeftOut } from "@/components/notes/left-out";
import { StoneDefs } from "@/components/stone/defs";
import { words } from "@/components/words";
import { at, forms } from "@/lib/kernel/addresses";
import type { Refusal } from "@/lib/kernel/result";
import type { MilestoneView } from "@/lib/milestones/view";
import type { ThreadLine } from "@/lib/threads/view";

const t = words("waiting");

type Props = {
  /** Null until they chose to be shown any. */
  threads: readonly ThreadLine[] | null;
  /** Stones with few kind words yet. */
  stones?: readonly MilestoneView[];
  /** Why they cannot be shown any now. */
  refusal: Refusal | null;
  /** What they leave out by their content notes. */
  leftOut?: number;
};

const HOW = ["listen", "share", "no-advice", "safe"] as const;

/** Conversations that wait for a first reply, and how to reply well; or what is missing, said kindly. */
export function WaitingPage({ threads, stones = [], refusal, leftOut = 0 }: Props) {
  return (
    <div className="stack">
      <nav aria-label={words("thread")("trail")}>
        <a href={at.me()}>{t("back")}</a>
      </nav>
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      {refusal ? (
        <Missing refusal={refusal} />
      ) : threads ? (
        <Waiting threads={threads} stones={stones} leftOut={leftOut} />
      ) : (
        <Choice help="on" />
      )}
    </div>
  );
}

function Missing({ refusal }: { refusal: Refusal }) {
  return <p className="notice">{refusal.code === "paused" ? t("paused", { until: refusal.until }) : t("too-new")}</p>;
}

type WaitingProps = Required<Pick<Props, "stones" | "leftOut">> & { threads: readonly ThreadLine[] };

function Waiting({ threads, stones, leftOut }: WaitingProps) {
  return (
    <>
      <section className="notice">
        <h2>{t("how-title")}</h2>
        <ul>
          {HOW.map((how) => (
            <li key={how}>{t.rich(`how.${how}`, { help: (text) => <a href={at.help()}>{text}</a> })}</li>
          ))}
        </ul>
      </section>
      {stones.length === 0 ? null : (
        <section>
          <StoneDefs />
          <h2>{t("stones")}</h2>
          <WaitingRows stones={stones} heading="h3" />
        </section>
      )}
      {threads.length === 0 && leftOut === 0 && stones.length === 0 ? <p>{t("none")}</p> : null}
      <ul className="rows">
        {threads.map((thread) => (
          <li key={thread.id}>
            <h2>
              <a href={at.thread(thread.id)}>
                <bdi>{thread.title}</bdi>
              </a>
            </h2>
            <p className="meta">
              {thread.boardName} · <Day date={thread.latestOn} />
            </p>
          </li>
        ))}
      </ul>
      <LeftOut count={leftOut} />
      <Choice help="off" />
    </>
  );
}

function Choice({ help }: { help: "on" | "off" }) {
  return (
    <form action={forms.chooseToHelp()} method="post" autoComplete="off" className="stack">
      <p className="hint">{t(`${help}-hint`)}</p>
      <Button type="submit" name="help" value={help} look={help === "on" ? "primary" : "plain"}>
        {t(help)}
      </Button>
    </form>
  );
}
