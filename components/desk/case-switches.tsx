import { Button, type ButtonLook } from "@/components/button";
import { words } from "@/components/words";
import { type Address, forms } from "@/lib/kernel/addresses";
import { LEASE_MINUTES } from "@/lib/moderation/limits";
import { besideCase } from "./beside-case";
import type { CaseControl, CaseOffer } from "./case-offer";

type Props = {
  offer: CaseOffer;
  minutesLeft: number | null;
  /** Some of them alone. */
  controls?: readonly CaseControl[] | undefined;
};
type Switch = { control: CaseControl; to: Address; button: string; hint?: string; look?: ButtonLook };

/** What else may be pressed about a case: close its thread, claim it, keep it, hand it on. */
export function CaseSwitches({ offer, minutesLeft, controls }: Props) {
  const t = words("desk");
  const { caseId: id, offered } = offer;
  const n = LEASE_MINUTES;
  const lease = minutesLeft === null ? {} : { hint: t("lease", { n: minutesLeft }) };
  const switches: Switch[] = [
    { control: "lock", to: forms.lockCaseThread(id), button: t("lock") },
    { control: "unlock", to: forms.unlockCaseThread(id), button: t("unlock") },
    { control: "claim", to: forms.claim(id), button: t("claim"), hint: t("claim-why", { n }), look: "primary" },
    { control: "handOn", to: forms.handOn(id), button: t("hand-on"), hint: t("hand-on-why") },
    { control: "keep", to: forms.claim(id), button: t("keep", { n }), ...lease },
  ];
  return switches
    .filter(({ control }) => offered.includes(control) && (controls?.includes(control) ?? true))
    .map(({ control, to, button, hint, look = "plain" }) => (
      <p className="actions" key={control}>
        <Button type="submit" look={look} {...besideCase(to)}>
          {button}
        </Button>{" "}
        {hint ? <span className="hint">{hint}</span> : null}
      </p>
    ));
}
