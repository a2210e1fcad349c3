import { words } from "@/components/words";

const DONE = ["added", "read", "reading", "changed", "paused", "resumed", "removed", "hidden", "shown"] as const;

/** Says what has just happened; an address that was made up says nothing. */
export function FeedDone({ done }: { done?: string | undefined }) {
  const known = DONE.find((one) => one === done);
  if (known === undefined) return null;
  return (
    <p role="status" className="notice">
      {words("feeds")(`done-${known}`)}
    </p>
  );
}
