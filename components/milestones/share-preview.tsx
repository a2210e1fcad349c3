import { StoneScene } from "@/components/stone/scene";
import { words } from "@/components/words";
import type { MilestonePreview } from "@/lib/milestones/preview-milestone";
import { milestoneLabel } from "./milestone-label";
import { StoneWords } from "./stone-words";

const t = words("milestones");

/** The stone exactly as it will stand on the wall. */
export function SharePreview({ preview }: { preview: MilestonePreview }) {
  const { milestone, nameToCome } = preview;
  const label = milestoneLabel(milestone);
  return (
    <section className="stack" aria-labelledby="preview" role="status">
      <h2 id="preview">{t("share.previewTitle")}</h2>
      <div className="card stack">
        <StoneScene seed={milestone.stoneSeed} label={t("picture", { label })} />
        <h3>{label}</h3>
        <StoneWords milestone={milestone} nameToCome={nameToCome} />
      </div>
      <p className="quiet">{t("share.notYet")}</p>
    </section>
  );
}
