import { Fold } from "@/components/fold";
import { HelpCard } from "@/components/help/help-card";
import { Lines } from "@/components/help/lines";
import { OverdoseSteps } from "@/components/help/overdose-steps";
import { words } from "@/components/words";
import type { PlacedLine } from "@/lib/help/view";
import { at, within } from "@/lib/kernel/addresses";
import type { DoorName } from "@/lib/threads/limits";

const t = words("doors");
const help = words("help");

/** What to know now, in the order in which it is needed. All of it is what the help page says, word for word. */
export function DoorNow({ door, families }: { door: DoorName; families: readonly PlacedLine[] }) {
  const Parts = parts[door];
  return (
    <section className="door-now" aria-labelledby="now">
      <h2 id="now">{t(`now.${door}`)}</h2>
      <Parts families={families} />
      <p className="meta">
        <a href={within(at.help(), "sources")}>{t("sources")}</a>
      </p>
    </section>
  );
}

type Parts = (props: { families: readonly PlacedLine[] }) => React.ReactNode;

const parts: Record<DoorName, Parts> = {
  "just-used": () => (
    <>
      <p>{help("aloneIntro")}</p>
      <p>{help("aloneElse")}</p>
      <p>{help("tolerance.mix")}</p>
      <HelpCard />
      <Steps />
      <p>{help("night.four")}</p>
    </>
  ),
  "want-to-use": () => (
    <>
      <p>{help("night.three")}</p>
      <p>{help("night.two")}</p>
      <h3>{t("before-using")}</h3>
      <p>{help("aloneIntro")}</p>
      <p>{help("aloneElse")}</p>
      <HelpCard />
    </>
  ),
  "someone-i-love": ({ families }) => (
    <>
      <p>{help("families.yourself")}</p>
      <p>{help("families.ready")}</p>
      <Steps />
      <h3>{t("families")}</h3>
      <Lines lines={families} />
    </>
  ),
  "cannot-sleep": () => (
    <>
      <p>{help("night.one")}</p>
      <p>{help("night.two")}</p>
      <p>{help("night.three")}</p>
    </>
  ),
  medication: () => (
    <>
      <p>{help("tolerance.stay")}</p>
      <p>{help("tolerance.text")}</p>
      <p>{help("tolerance.mix")}</p>
      <p>{help("tolerance.carry")}</p>
    </>
  ),
};

function Steps() {
  return (
    <Fold title={t("steps")}>
      <OverdoseSteps />
    </Fold>
  );
}
