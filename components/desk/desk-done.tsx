import { words } from "@/components/words";

const DONE = [
  "answered",
  "accepted",
  "excused",
  "written",
  "post-decided",
  "decided",
  "closed",
  "seen",
  "paused",
  "locked",
  "unlocked",
  "pinned",
  "unpinned",
  "handed-on",
] as const;

/** Says what has just happened; an address that was made up says nothing. */
export function DeskDone({ done }: { done?: string | undefined }) {
  const known = DONE.find((one) => one === done);
  if (known === undefined) return null;
  return (
    <p role="status" className="notice">
      {words("desk")(`done-${known}`)}
    </p>
  );
}
