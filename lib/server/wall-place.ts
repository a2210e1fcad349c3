import { type Address, asking, at } from "@/lib/kernel/addresses";
import { isId } from "@/lib/kernel/ids";
import type { PageEdge } from "@/lib/kernel/paging";
import type { StoneGroup } from "@/lib/milestones/groups";
import type { Month } from "@/lib/milestones/months";

/** A page of stones as an encouragement says it, to come back there: 'wall', 'g-3' or '2026-11', and 'g-3?after=…'. */
export function wallPlaceName(of: "wall" | StoneGroup | Month, edge: PageEdge): string {
  const page = of === "wall" ? of : "n" in of ? `g-${of.n}` : of.name;
  const id = edge?.key[0] ?? "";
  return edge && isId(id) ? `${page}?${edge.direction}=${id}` : page;
}

/** The address of such a page. */
export function wallPlace(name: string): Address {
  const [page = "", asked = ""] = name.split("?");
  const query = Object.fromEntries(new URLSearchParams(asked));
  if (page === "wall") return asking(at.wall(), query);
  return asking(page.startsWith("g-") ? at.groupOfStones(page.slice(2)) : at.monthOfStones(page), query);
}
