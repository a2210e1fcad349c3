import { words } from "@/components/words";
import { type FormState, ticked, typed } from "@/lib/kernel/form-state";
import { STAGES, THEMES } from "@/lib/threads/limits";

/** What helps a reader find this story, and whether search engines may. */
export function StoryFields({ state }: { state: FormState }) {
  const t = words("composer");
  const names = words("stories");
  return (
    <>
      <p className="field">
        <label htmlFor="stage">{t("stage")}</label>{" "}
        <select id="stage" name="stage" autoComplete="off" defaultValue={typed(state, "stage")}>
          <option value="">{t("stage-none")}</option>
          {STAGES.map((stage) => (
            <option key={stage} value={stage}>
              {names(`stage.${stage}`)}
            </option>
          ))}
        </select>
      </p>
      <fieldset className="choices" id="themes">
        <legend>{t("themes")}</legend>{" "}
        {THEMES.map((theme) => (
          <label className="choice" key={theme}>
            <input
              type="checkbox"
              name="themes[]"
              value={theme}
              defaultChecked={state.values.themes?.includes(theme) ?? false}
            />{" "}
            <span>{names(`theme.${theme}`)}</span>
          </label>
        ))}
      </fieldset>
      <label className="choice">
        <input type="checkbox" name="searchable" value="on" defaultChecked={ticked(state, "searchable", "on")} />{" "}
        <span>
          {t("searchable")} <span className="hint">{t("searchable-hint")}</span>
        </span>
      </label>
    </>
  );
}
