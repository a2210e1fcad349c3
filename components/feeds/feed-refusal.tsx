import { RefusalWords } from "@/components/refusal-words";
import { words } from "@/components/words";
import type { Refusal } from "@/lib/kernel/result";

/** The same refusals as everywhere, but for a list that is being read just now. */
export function FeedRefusal({ refusal }: { refusal: Refusal | null }) {
  if (refusal?.code !== "conflict") return <RefusalWords refusal={refusal} />;
  return (
    <p role="alert" className="notice notice-warn">
      {words("feeds")("conflict")}
    </p>
  );
}
