import { Fold } from "@/components/fold";
import { words } from "@/components/words";
import type { RefusedRecords as Refused } from "@/lib/feeds/refusals-told";

const t = words("feeds");

/** Which records of a list were left out and why, with the ids of a few. */
export function RefusedRecords({ n, refusals }: { n: number; refusals: readonly Refused[] }) {
  if (n === 0) return null;
  return (
    <Fold title={t("run-refused", { n })}>
      <ul>
        {refusals.map(({ refusal, count, examples }) => (
          <li key={refusal}>
            {t("refused-line", { n: count, why: t(`refused-${refusal}`) })}{" "}
            {examples === "" ? null : <bdi className="quiet">{t("refused-examples", { examples })}</bdi>}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
