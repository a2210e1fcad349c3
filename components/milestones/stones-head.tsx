import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";

/** The head of a page with some of the wall's stones: the way to all of them, and which these are. */
export function StonesHead({ title, lead = null }: { title: string; lead?: string | null }) {
  return (
    <header>
      <p className="eyebrow">
        <a className="target" href={at.wall()}>
          {words("milestones")("wall.all")}
        </a>
      </p>
      <h1>{title}</h1>
      {lead === null ? null : <p className="lead">{lead}</p>}
    </header>
  );
}
