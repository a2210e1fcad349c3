import { words } from "@/components/words";
import type { PlacedLine } from "@/lib/help/view";
import { Line } from "./line";

const t = words("help");

/** Help lines: first those that a dated page bears out; the others apart, under a heading that frightens nobody. */
export function Lines({ lines }: { lines: readonly PlacedLine[] }) {
  const checked = lines.filter(({ line }) => line.checkedOn !== null);
  const others = lines.filter(({ line }) => line.checkedOn === null);
  return (
    <>
      <List lines={checked} as="h3" />
      {others.length > 0 ? <h3>{t("others")}</h3> : null}
      <List lines={others} as="h4" />
    </>
  );
}

function List({ lines, as }: { lines: readonly PlacedLine[]; as: "h3" | "h4" }) {
  if (lines.length === 0) return null;
  return (
    <ul className="help-lines">
      {lines.map(({ line, country }) => (
        <Line key={line.id} line={line} place={country} as={as} />
      ))}
    </ul>
  );
}
