import { Button } from "@/components/button";
import { Fold } from "@/components/fold";
import { words } from "@/components/words";
import type { Address } from "@/lib/kernel/addresses";

const t = words("groups");

/** An address that lasts, only where somebody asks for it: whoever finds it learns what was looked for. */
export function KeepSearch({ keep }: { keep: Address | null }) {
  if (!keep) return <p className="quiet">{t("kept")}</p>;
  return (
    <Fold title={t("keep")}>
      <form action={keep} method="post" autoComplete="off" className="stack">
        <p>{t("keep-why")}</p>
        <p>
          <Button>{t("keep-button")}</Button>
        </p>
      </form>
    </Fold>
  );
}
