import type { Segment } from "@/lib/search/marked";

/** What somebody wrote, with the words that were looked for marked in it. */
export function Marked({ segments }: { segments: readonly Segment[] }) {
  return (
    <bdi>
      {segments.map((segment, place) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: one word may be found twice in an excerpt; its order never changes
        segment.hit ? <mark key={`${place + 1}`}>{segment.text}</mark> : segment.text,
      )}
    </bdi>
  );
}
