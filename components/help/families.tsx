import { words } from "@/components/words";
import type { PlacedLine } from "@/lib/help/view";
import { Lines } from "./lines";

const t = words("help");

/** For those who love somebody who uses: a word to them, and lines of their own. */
export function Families({ lines }: { lines: readonly PlacedLine[] }) {
  return (
    <section aria-labelledby="families">
      <h2 id="families">{t("families.title")}</h2>
      <p>{t("families.yourself")}</p>
      <p>{t("families.ready")}</p>
      <Lines lines={lines} />
    </section>
  );
}
