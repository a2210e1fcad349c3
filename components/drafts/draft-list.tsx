import { EmptyState } from "@/components/empty-state";
import { BackToMe } from "@/components/me/account-page";
import { Notice } from "@/components/notice";
import { words } from "@/components/words";
import type { DraftLine } from "@/lib/notebook/draft-lines";
import { DRAFTS_MAX } from "@/lib/notebook/limits";
import { DraftLines } from "./draft-lines";

const t = words("drafts");

/** Everything somebody saved for later. Nobody else can read it. */
export function DraftList({ drafts, thrownAway }: { drafts: readonly DraftLine[]; thrownAway: boolean }) {
  return (
    <div className="stack">
      <BackToMe />
      <h1>{t("title")}</h1>
      {thrownAway ? (
        <p role="status" className="notice">
          {t("thrown-away")}
        </p>
      ) : null}
      <p className="lead">{t("lead")}</p>
      {drafts.length >= DRAFTS_MAX ? (
        <Notice>
          <p>{t("full", { max: DRAFTS_MAX })}</p>
        </Notice>
      ) : null}
      {drafts.length === 0 ? <EmptyState title={t("none")} /> : null}
      <DraftLines drafts={drafts} heading="h2" />
    </div>
  );
}
