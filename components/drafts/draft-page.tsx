import type { ReactNode } from "react";
import { Day } from "@/components/day";
import { words } from "@/components/words";
import type { DraftLine } from "@/lib/notebook/draft-lines";
import { DraftPlace } from "./draft-place";

const t = words("drafts");

/** One draft, whole: to copy where it can no longer be posted, to go on with, or to throw away. */
export function DraftPage({ draft, children }: { draft: DraftLine; children: ReactNode }) {
  return (
    <div className="stack">
      <h1>{t("one-title")}</h1>
      <p>
        <DraftPlace draft={draft} /> · <Day date={draft.day} />
      </p>
      {draft.goOn ? (
        <p>
          <a className="button button-primary" href={draft.goOn}>
            {t("go-on")}
          </a>
        </p>
      ) : (
        <p className="notice">{t(`closed-${draft.composer}`)}</p>
      )}
      {draft.title === "" ? null : (
        <p>
          <strong>
            <bdi>{draft.title}</bdi>
          </strong>
        </p>
      )}
      {draft.words === "" ? null : (
        <p className="field">
          <label htmlFor="words">{t("words")}</label>
          <textarea id="words" readOnly rows={8} autoComplete="off" defaultValue={draft.words} />
        </p>
      )}
      {children}
    </div>
  );
}
