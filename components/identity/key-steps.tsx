import { Carried } from "@/components/form/carried";
import { RefusalWords } from "@/components/refusal-words";
import { words } from "@/components/words";
import { WORD_FIELD_MAX } from "@/lib/identity/limits";
import type { Address } from "@/lib/kernel/addresses";
import { type FormState, typed } from "@/lib/kernel/form-state";
import { KeepKey } from "./keep-key";
import { KeyCard } from "./key-card";
import type { KeyStep } from "./key-step";
import { SignInAlong } from "./sign-in-along";
import { WayBack } from "./way-back";

/** `action`: where both steps are sent. */
type Steps<State> = { state: State; action: Address; to: Address | null; carried: string | null };
type Props = Pick<Steps<KeyStep>, "state" | "action"> & {
  finish: string;
  to?: Address | null;
  carried?: string | null;
};

/** The two steps that a new key needs, when joining and when drawing new words; `finish` says what the last one does. */
export function KeySteps({ state, action, finish, to = null, carried = null }: Props) {
  return state.step === "key" ? (
    <ShownKey state={state} action={action} to={to} carried={carried} />
  ) : (
    <ConfirmedKey state={state} action={action} finish={finish} to={to} carried={carried} />
  );
}

function ShownKey({ state, action, to, carried }: Steps<Extract<KeyStep, { step: "key" }>>) {
  const t = words("join");
  return (
    <section className="stack">
      <h1>{t("key-title")}</h1>
      <p className="lead">{t("key-explain")}</p>
      <KeyCard words={state.key} />
      <p>{t("key-lost")}</p>
      {state.wait ? <p className="notice">{t("key-wait", { seconds: state.wait })}</p> : null}
      <form action={action} method="post" autoComplete="off">
        <input type="hidden" name="pending" value={state.pending} />
        <WayBack to={to} />
        <Carried sealed={carried} />
        <Answers given={state.given} />
        <button type="submit" name="intent" value="written" className="button button-primary">
          {t("written")}
        </button>
      </form>
      <KeepKey pending={state.pending} />
    </section>
  );
}

type Confirm = Steps<Extract<KeyStep, { step: "confirm" }>> & { finish: string };

function ConfirmedKey({ state, action, finish, to, carried }: Confirm) {
  const t = words("join");
  return (
    <form action={action} method="post" autoComplete="off" className="stack">
      <h1>{t("confirm-title")}</h1>
      <p className="lead">{t("confirm-explain")}</p>
      <RefusalWords refusal={state.form.refusal} />
      {state.form.refusal?.code === "sign-in-required" ? <p>{t("present-words")}</p> : null}
      <SignInAlong refusal={state.form.refusal} wordless />
      {state.wrong ? (
        <p role="alert" className="notice notice-warn" id="wrong">
          {t("confirm-wrong")}
        </p>
      ) : null}
      <input type="hidden" name="pending" value={state.pending} />
      {state.work ? <Work sum={state.work} /> : null}
      <WayBack to={to} />
      <Carried sealed={carried} />
      {(["first", "second"] as const).map((name, place) => (
        <p className="field" key={name}>
          <label htmlFor={name}>{t("word-number", { n: (state.ask[place] ?? 0) + 1 })}</label>{" "}
          <input
            id={name}
            name={name}
            defaultValue={typed(state.form, name)}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={WORD_FIELD_MAX}
            aria-describedby={state.wrong ? "wrong" : undefined}
          />
        </p>
      ))}
      <p className="actions">
        <button type="submit" name="intent" value="confirm" className="button button-primary">
          {finish}
        </button>{" "}
        <button type="submit" name="intent" value="show" className="button">
          {t("show-again")}
        </button>
      </p>
    </form>
  );
}

/** What was typed before the words were looked at again. */
function Answers({ given }: { given: FormState | undefined }) {
  if (!given) return null;
  return (["first", "second"] as const).map((name) => (
    <input key={name} type="hidden" name={name} value={typed(given, name)} />
  ));
}

/** The one page with a second script of ours: it does the sum while somebody types two words. Without it they wait. */
function Work({ sum }: { sum: string }) {
  return (
    <>
      <input type="hidden" name="proof" data-work={sum} />
      <script src="/work.js" defer />
    </>
  );
}
