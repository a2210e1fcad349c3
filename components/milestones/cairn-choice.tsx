import { Button } from "@/components/button";
import { words } from "@/components/words";
import { at, forms } from "@/lib/kernel/addresses";

const t = words("milestones");

type Props = { milestoneId: string; shown: boolean; profileId: string };

/** Whether a member's stones stand together on their profile. */
export function CairnChoice({ milestoneId, shown, profileId }: Props) {
  return (
    <form action={forms.showMilestone(milestoneId)} method="post" autoComplete="off" className="stack no-print">
      <p>
        {t(shown ? "stone.cairnShown" : "stone.cairnHidden")} <a href={at.profile(profileId)}>{t("stone.profile")}</a>
      </p>
      <p>
        <Button name="shows" value={shown ? "no" : "yes"}>
          {t(shown ? "stone.hideCairn" : "stone.showCairn")}
        </Button>
      </p>
    </form>
  );
}
