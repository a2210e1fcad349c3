import type { Metadata } from "next";
import { SealedGroups } from "@/components/groups/sealed-groups";
import { words } from "@/components/words";
import { openAsked } from "@/lib/finder/sealed-asked";
import { forms } from "@/lib/kernel/addresses";
import { groupsShown } from "@/lib/server/groups-found";
import { clock, siteSecret } from "@/lib/server/world";

export const metadata: Metadata = { title: words("groups")("title") };

export default async function Page({ params }: { params: Promise<{ sealed: string }> }) {
  const { sealed } = await params;
  const asked = openAsked(siteSecret(), sealed, clock());
  const shown = asked && (await groupsShown(asked));
  return <SealedGroups shown={shown} opened={asked !== null} keep={forms.keepGroups(sealed)} today={clock()} />;
}
