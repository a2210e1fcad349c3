import type { ReactNode } from "react";
import { processState } from "@/lib/server/process-state";
import { currentSession } from "@/lib/server/viewer";
import { clock } from "@/lib/server/world";

/** Around every page of the desk, and what follows on each of its forms: whoever moderates and uses one is here. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const asks = await currentSession();
  if (asks?.member.steward) processState().duty.use(asks.session.idHash, asks.member.steward.id, clock());
  return children;
}
