import type { Metadata } from "next";
import { SoonPage } from "@/components/groups/soon-page";
import { words } from "@/components/words";
import { groupsSoon } from "@/lib/server/groups-found";
import { clock } from "@/lib/server/world";

export const metadata: Metadata = { title: words("groups")("title") };

export default async function Page() {
  return <SoonPage rows={await groupsSoon()} today={clock()} />;
}
