import { KEY_FIELD_MAX } from "@/lib/identity/limits";

/** The six words, asked for once more before something that cannot be undone. They never come back in a page. */
export function KeyAgain({ label, hint, problem }: { label: string; hint: string; problem: boolean }) {
  return (
    <p className="field">
      <label htmlFor="key">{label}</label>
      <span className="hint" id="key-hint">
        {hint}
      </span>
      <input
        id="key"
        name="key"
        type="password"
        maxLength={KEY_FIELD_MAX}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby={problem ? "key-hint problem" : "key-hint"}
        data-showable=""
      />
    </p>
  );
}
