import type { Metadata } from "next";
import { SealedGroups } from "@/components/groups/sealed-groups";
import { words } from "@/components/words";
import { openLasting } from "@/lib/finder/sealed-asked";
import { groupsShown } from "@/lib/server/groups-found";
import { clock, siteSecret } from "@/lib/server/world";

export const metadata: Metadata = { title: words("groups")("title") };

export default async function Page({ params }: { params: Promise<{ sealed: string }> }) {
  const asked = openLasting(siteSecret(), (await params).sealed);
  const shown = asked && (await groupsShown(asked));
  return <SealedGroups shown={shown} opened={asked !== null} keep={null} today={clock()} />;
}
