import { words } from "@/components/words";
import type { TriedSource } from "@/lib/groups-desk/tried-source";
import { whyText } from "./feed-words";
import { RefusedRecords } from "./refused-records";

const t = words("feeds");

/** What a list would bring, before anything of it is kept. */
export function TriedFeed({ tried }: { tried: TriedSource }) {
  const { outcome, kind, why, read, added, refused, refusals } = tried;
  const bad = outcome === "failed" || kind === null;
  return (
    <div role={bad ? "alert" : "status"} className={bad ? "notice notice-warn" : "notice"}>
      <h2>{t(bad ? "tried-bad" : "tried-good")}</h2>
      {bad ? null : <p>{t("tried-counts", { read, added, format: t(`format-${kind}`) })}</p>}
      {why === null ? null : (
        <p>
          {whyText(why)} {bad ? null : t("tried-look")} {why === "too-slow" ? t("tried-slow") : null}
        </p>
      )}
      <RefusedRecords n={refused} refusals={refusals} />
      <p>{t("tried-kept")}</p>
    </div>
  );
}
