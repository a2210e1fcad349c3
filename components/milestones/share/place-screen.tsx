import { Button } from "@/components/button";
import { Fold } from "@/components/fold";
import { RadioGroup } from "@/components/form/choice-field";
import { Notice } from "@/components/notice";
import { StoneDefs } from "@/components/stone/defs";
import { pictureWords } from "@/components/stone/look-words";
import { StoneScene } from "@/components/stone/scene";
import { words } from "@/components/words";
import { type FormState, ticked, typed } from "@/lib/kernel/form-state";
import { isCounted, STONE_PLACES } from "@/lib/milestones/limits";
import { lookOf } from "@/lib/milestones/look";
import type { MilestonePreview } from "@/lib/milestones/preview-milestone";
import { milestoneLabel } from "../milestone-label";
import { StoneWords } from "../stone-words";
import { screenTitle } from "./screen-title";

const t = words("milestones");

type Props = { state: FormState; preview: MilestonePreview; profileName: string | null; counted: boolean };

/** The stone, large, before it is placed: under which name, and whether medication is said to be part of it. */
export function PlaceScreen({ state, preview: { milestone }, profileName, counted }: Props) {
  const label = milestoneLabel(milestone);
  const look = lookOf(milestone);
  // Two lengths under one name narrow each other: together they may give a beginning back.
  const narrows = counted && isCounted(milestone.kind);
  const alias = { value: "alias", label: t("share.alias"), hint: t("share.aliasHint") };
  const profile = {
    value: "profile",
    label: profileName ? t("share.profileKnown", { name: profileName }) : t("share.profile"),
    hint: t("share.profileHint"),
  };
  return (
    <>
      <h1>{screenTitle("place", undefined)}</h1>
      <section className="card stack" aria-labelledby="stone">
        <StoneDefs />
        <StoneScene look={look} label={pictureWords(label, look)} />
        <h2 id="stone">{label}</h2>
        <StoneWords milestone={milestone} nameless />
      </section>
      {narrows ? (
        <Notice>
          <p>{t("share.narrows")}</p>
        </Notice>
      ) : null}
      <RadioGroup
        name="speakAs"
        label={t("share.speakAs")}
        required
        chosen={[typed(state, "speakAs", "alias")]}
        choices={[alias, profile]}
      />
      <Fold
        title={t("share.standsFold", { place: typed(state, "place", "wall") })}
        open={typed(state, "place", "wall") !== "wall"}
      >
        <RadioGroup
          name="place"
          label={t("share.stands")}
          required
          chosen={[typed(state, "place", "wall")]}
          hint={t("share.standsHint")}
          choices={STONE_PLACES.map((value) => ({ value, label: t(`share.place.${value}`) }))}
        />
      </Fold>
      {milestone.kind === "alongside" || milestone.kind === "helping" ? null : <Medication state={state} />}
      <p className="quiet">{t("share.public")}</p>
      <p className="actions">
        <Button name="intent" value="share" look="primary">
          {t("share.share")}
        </Button>
      </p>
    </>
  );
}

/** Said where its author wishes it, of what is their own. */
function Medication({ state }: { state: FormState }) {
  return (
    <label className="choice">
      <input type="checkbox" name="onMedication" value="on" defaultChecked={ticked(state, "onMedication", "on")} />{" "}
      <span>
        {t("share.onMedication")} <span className="hint">{t("share.onMedicationHint")}</span>
      </span>
    </label>
  );
}
