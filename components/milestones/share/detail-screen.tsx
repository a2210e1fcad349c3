import { Button } from "@/components/button";
import { HelpCard } from "@/components/help/help-card";
import { words } from "@/components/words";
import { type FormState, typed } from "@/lib/kernel/form-state";
import type { OfferedLengths } from "@/lib/milestones/lengths";
import { FIRSTS, type MilestoneMark } from "@/lib/milestones/limits";
import { ChoiceButtons } from "./choice-buttons";
import { LengthScreen } from "./length-screen";
import { screenTitle } from "./screen-title";

const t = words("milestones");

type Props = { state: FormState; mark: MilestoneMark | undefined; lengths: OfferedLengths };

/** More about what was chosen: how long, or which first. Coming back is asked nothing. */
export function DetailScreen({ state, mark, lengths }: Props) {
  if (mark === "time") return <LengthScreen state={state} lengths={lengths} />;
  if (mark === "first")
    return (
      <>
        <h1>{screenTitle("detail", mark)}</h1>
        <ChoiceButtons
          name="first"
          id="first"
          chosen={typed(state, "first")}
          choices={FIRSTS.map((first) => ({ value: first, label: t(`share.firsts.${first}`) }))}
        />
      </>
    );
  return (
    <>
      <h1>{screenTitle("detail", mark)}</h1>
      <p className="lead">{t("share.backLead")}</p>
      <HelpCard />
      <p>
        <Button name="intent" value="next" look="primary">
          {t("share.next")}
        </Button>
      </p>
    </>
  );
}
