import { words } from "@/components/words";
import type { CheckAge } from "@/lib/help/age";

const t = words("help");
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** Whether and when we compared a number with its source, and where that source is. */
export function CheckNote({ entry }: { entry: { check: CheckAge; source: string; sourceHost: string } }) {
  const { check, source, sourceHost } = entry;
  return (
    <>
      {check.kind === "unchecked"
        ? t("check.unchecked")
        : t(`check.${check.kind}`, { on: day.format(new Date(check.on)) })}{" "}
      {t("source")}:{" "}
      <a href={source} rel="noreferrer">
        {sourceHost}
      </a>
    </>
  );
}
