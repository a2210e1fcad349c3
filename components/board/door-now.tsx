import type { ReactNode } from "react";
import { Fold } from "@/components/fold";
import { HelpCard } from "@/components/help/help-card";
import { Line } from "@/components/help/line";
import { OverdoseSteps } from "@/components/help/overdose-steps";
import { words } from "@/components/words";
import type { PlacedLine } from "@/lib/help/view";
import { at, within } from "@/lib/kernel/addresses";
import type { DoorName } from "@/lib/threads/limits";

const t = words("doors");
const help = words("help");

/** `first`: before the numbers to call. `more`: after them. All of it is what the help page says, word for word. */
type Known = { readonly first: ReactNode; readonly more?: ReactNode };

const steps = (open: boolean) => (
  <Fold title={t("steps")} open={open}>
    <OverdoseSteps />
  </Fold>
);

const known: Record<DoorName, Known> = {
  "just-used": {
    first: (
      <>
        <p className="lead">{t("sleepy")}</p>
        <p>{help("aloneIntro")}</p>
        <p>{help("tolerance.mix")}</p>
      </>
    ),
    more: (
      <>
        {steps(false)}
        <p>{help("aloneElse")}</p>
        <p>{help("night.four")}</p>
      </>
    ),
  },
  "want-to-use": {
    first: (
      <>
        <p>{help("night.three")}</p>
        <p>{help("night.two")}</p>
      </>
    ),
    more: (
      <>
        <h2>{t("before-using")}</h2>
        <p>{help("aloneIntro")}</p>
        <p>{help("aloneElse")}</p>
        <HelpCard />
      </>
    ),
  },
  "someone-i-love": {
    first: (
      <>
        <p>{help("families.yourself")}</p>
        <p>{help("families.ready")}</p>
        {steps(false)}
      </>
    ),
  },
  "cannot-sleep": {
    first: (
      <>
        <p>{help("night.one")}</p>
        <p>{help("night.two")}</p>
        <p>{help("night.three")}</p>
      </>
    ),
  },
  medication: {
    first: (
      <>
        <p>{help("tolerance.stay")}</p>
        <p>{help("tolerance.text")}</p>
      </>
    ),
    more: (
      <>
        <p>{help("tolerance.mix")}</p>
        <p>{help("tolerance.carry")}</p>
      </>
    ),
  },
};

/** What to know first. */
export function DoorNow({ door }: { door: DoorName }) {
  return (
    <div className="door-now">
      <h2>{t(`now.${door}`)}</h2>
      {known[door].first}
    </div>
  );
}

/** What is good to know besides, the lines that are for families alone, and where all of it comes from. */
export function DoorMore({ door, families }: { door: DoorName; families: readonly PlacedLine[] }) {
  return (
    <div className="door-more">
      {known[door].more}
      {families.length === 0 ? null : (
        <>
          <h2>{t("families")}</h2>
          <ul className="help-lines">
            {families.map(({ line, country }) => (
              <Line key={line.id} line={line} place={country} as="h3" />
            ))}
          </ul>
        </>
      )}
      <p className="meta">
        <a href={within(at.help(), "sources")}>{t("sources")}</a>
      </p>
    </div>
  );
}
