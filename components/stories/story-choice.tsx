import { Button } from "@/components/button";
import { SelectField } from "@/components/form/text-field";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import { STAGES, THEMES } from "@/lib/threads/limits";

/** Choosing stories by stage and theme: a plain GET form, so that a choice is an address. */
export function StoryChoice({ stage, theme }: { stage: string; theme: string }) {
  const t = words("stories");
  const any = { value: "", label: t("any") };
  return (
    <details className="fold" open={stage !== "" || theme !== ""}>
      <summary>{t("choose")}</summary>
      <form method="get" action={at.stories()} autoComplete="off" className="stack">
        <SelectField
          name="stage"
          label={t("stage-label")}
          value={stage}
          choices={[any, ...STAGES.map((value) => ({ value, label: t(`stage.${value}`) }))]}
        />
        <SelectField
          name="theme"
          label={t("theme-label")}
          value={theme}
          choices={[any, ...THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))]}
        />
        <p>
          <Button>{t("show")}</Button>
        </p>
      </form>
    </details>
  );
}
