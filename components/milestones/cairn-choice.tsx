import { Button } from "@/components/button";
import { words } from "@/components/words";

const t = words("milestones");

type Props = { shown: boolean; profileId: string; action: (form: FormData) => Promise<void> };

/** Whether a member's stones stand together on their profile. */
export function CairnChoice({ shown, profileId, action }: Props) {
  return (
    <form action={action} autoComplete="off" className="stack no-print">
      <p>
        {t(shown ? "stone.cairnShown" : "stone.cairnHidden")} <a href={`/p/${profileId}`}>{t("stone.profile")}</a>
      </p>
      <p>
        <Button name="shows" value={shown ? "no" : "yes"}>
          {t(shown ? "stone.hideCairn" : "stone.showCairn")}
        </Button>
      </p>
    </form>
  );
}
