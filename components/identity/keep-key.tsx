import { words } from "@/components/words";
import { forms } from "@/lib/kernel/addresses";

const t = words("join");

/** Ways to keep the words beside writing them down, each with what it leaves behind. `pending`: the key, sealed. */
export function KeepKey({ pending }: { pending: string }) {
  return (
    <>
      <CopyKey />
      <form action={forms.keyCard()} method="post" autoComplete="off" data-file="">
        <input type="hidden" name="pending" value={pending} />
        <p className="hint" id="save-hint">
          {t("save-hint")}
        </p>
        <button type="submit" className="button" aria-describedby="save-hint">
          {t("save-card")}
        </button>
      </form>
      <p className="quiet">{t("print-card")}</p>
    </>
  );
}

/** Only a script can copy: it shows this where the browser lets it. */
function CopyKey() {
  return (
    <div hidden>
      <p className="hint" id="copy-hint">
        {t("copy-hint")}
      </p>
      <button
        type="button"
        className="button"
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
