import { isNearDanger } from "@/components/help/help-card";
import type { PostView } from "@/lib/threads/view";

/** Quoted words may be near it too, of a post on another page. */
export const isPostNearDanger = ({ contentNotes, answers }: PostView): boolean =>
  isNearDanger([...contentNotes, ...(answers?.quote?.contentNotes ?? [])]);
