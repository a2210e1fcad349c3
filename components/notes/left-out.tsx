import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";

/** At the end of a list: how much of it its reader left out by their content notes, and where that is chosen. */
export function LeftOut({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <p className="quiet left-out">
      {words("notes").rich("left-out", { n: count, notes: (text) => <a href={at.contentNotes()}>{text}</a> })}
    </p>
  );
}
