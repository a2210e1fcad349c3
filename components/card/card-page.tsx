import { Button } from "@/components/button";
import { RadioGroup } from "@/components/form/choice-field";
import { MainButtonFirst } from "@/components/form/main-button-first";
import { Notice } from "@/components/notice";
import { RefusalWords } from "@/components/refusal-words";
import { words } from "@/components/words";
import type { Card } from "@/lib/cards/card-of";
import type { CardChoices } from "@/lib/cards/choices";
import { CARD_REVEALS, CARD_SHAPES, type CardReveal } from "@/lib/cards/limits";
import { at, forms } from "@/lib/kernel/addresses";
import type { Refusal } from "@/lib/kernel/result";
import type { MilestoneView } from "@/lib/milestones/view";
import { cardAlt, cardText, type DrawnCard } from "./card";

const t = words("milestones");

type Props = {
  milestone: MilestoneView;
  choices: CardChoices;
  card: Card;
  drawn: DrawnCard;
  /** Whether more than its kind may be shown: not before volunteers have read it. */
  revealing: boolean;
  refusal: Refusal | null;
};

/** A picture of one's stone to keep: how it looks, a large button that saves it, and what may be on it. */
export function CardPage({ milestone, choices, card, drawn, revealing, refusal }: Props) {
  return (
    <form action={forms.drawCard(milestone.id)} method="post" autoComplete="off" className="wide pictured" data-file="">
      <div className="pictured-all stack">
        <MainButtonFirst says={{ name: "as", value: "look" }} />
        <h1>{t("card.title")}</h1>
        <Refused refusal={refusal} />
      </div>
      <div className="pictured-shown stack">
        <div
          className={`card-picture card-${choices.shape}`}
          role="img"
          aria-label={cardAlt(card)}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: outlines, numbers and names of ours, as drawCard says
          dangerouslySetInnerHTML={{ __html: drawn.svg }}
        />
        {drawn.missing ? <p className="notice">{t("card.missing")}</p> : null}
        {drawn.cut ? <p className="notice">{t("card.cut")}</p> : null}
        <p className="actions">
          <button type="submit" name="as" value="png" className="button button-primary button-large">
            {t("card.save")}
          </button>{" "}
          <Button type="submit" name="as" value="svg" look="quiet">
            {t("card.saveSvg")}
          </Button>
        </p>
      </div>
      <div className="stack">
        <RadioGroup
          name="shape"
          label={t("card.shape")}
          choices={CARD_SHAPES.map((value) => ({
            value,
            label: t(`card.shapes.${value}`),
            hint: t(`card.shapeHints.${value}`),
          }))}
          chosen={[choices.shape]}
        />
        {revealing ? <Reveals milestone={milestone} choices={choices} /> : <p>{t("card.held")}</p>}
        <p>
          <Button type="submit" name="as" value="look">
            {t("card.look")}
          </Button>
        </p>
        <div className="field">
          <label htmlFor="text">{t("card.text")}</label>{" "}
          <textarea id="text" rows={4} readOnly autoComplete="off" value={cardText(card)} />
        </div>
        <p>
          <a href={at.milestone(milestone.id)}>{t("card.back")}</a>
        </p>
      </div>
    </form>
  );
}

/** What went wrong, and what there is at once. */
function Refused({ refusal }: { refusal: Refusal | null }) {
  if (refusal?.code !== "busy") return <RefusalWords refusal={refusal} />;
  return (
    <Notice kind="error">
      <p>{t("card.busy")}</p>
    </Notice>
  );
}

/** What makes its author easier to find, each with why; nothing of it is chosen to begin with. */
function Reveals({ milestone, choices }: Pick<Props, "milestone" | "choices">) {
  return (
    <fieldset className="choices">
      <legend>{t("card.reveals")}</legend> <span className="hint">{t("card.revealsHint")}</span>{" "}
      {revealsOf(milestone).map((one) => (
        <label key={one} className="choice">
          <input type="checkbox" name="show[]" value={one} defaultChecked={choices.reveals.includes(one)} />{" "}
          <span>
            {t(`card.reveal.${one}`)} <span className="hint">{t(`card.revealHints.${one}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What there is to show of this stone. */
function revealsOf({ words: own, first }: MilestoneView): CardReveal[] {
  const has = { stone: true, words: own !== "", first: first !== null && first !== "another", site: true };
  return CARD_REVEALS.filter((one) => has[one]);
}
