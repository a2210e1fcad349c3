import { words } from "@/components/words";

const t = words("help");
const month = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

type Props = {
  entry: { checkedOn?: string | null; source: string; sourceHost: string };
  /** The source is of the state, or of the service itself. */
  official?: boolean;
};

/** Where a number comes from, and the month of the dated page that bears it out, if there is one: nothing else. */
export function CheckNote({ entry, official = false }: Props) {
  const said = entry.checkedOn
    ? t("checked", { month: month.format(new Date(entry.checkedOn)) })
    : t(official ? "sourceOfficial" : "source");
  return (
    <>
      {said}{" "}
      <a href={entry.source} rel="noreferrer">
        {entry.sourceHost}
      </a>
    </>
  );
}
