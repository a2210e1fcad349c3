import { words } from "@/components/words";
import { forms } from "@/lib/kernel/addresses";

const t = words("join");

/**
 * Ways to keep the words beside writing them down, and what they leave behind. They stand after the way on: whoever
 * goes through the page by keyboard need not pass them. `pending`: the key, sealed.
 */
export function KeepKey({ pending }: { pending: string }) {
  return (
    <section className="keep" aria-label={t("keep")}>
      <CopyKey />
      <form action={forms.keyCard()} method="post" autoComplete="off" data-file="">
        <input type="hidden" name="pending" value={pending} />
        <button type="submit" className="button button-quiet" aria-describedby="save-hint">
          {t("save-card")}
        </button>
      </form>{" "}
      <button type="button" className="button button-quiet" data-print="" hidden>
        {t("print")}
      </button>
      <p className="hint">
        <span id="save-hint">{t("save-hint")}</span>{" "}
        <span id="copy-hint" className="keep-copied">
          {t("copy-hint")}
        </span>
      </p>
    </section>
  );
}

/** Only a script can copy: it shows this where the browser lets it. */
function CopyKey() {
  return (
    <div hidden>
      <button
        type="button"
        className="button button-quiet"
        data-copy=".key-card li"
        data-done={t("copied")}
        data-failed={t("copy-failed")}
        aria-describedby="copy-hint"
      >
        {t("copy")}
      </button>{" "}
      <span role="status" />
    </div>
  );
}
