import type { Metadata } from "next";
import { GroupsPage } from "@/components/groups/groups-page";
import { words } from "@/components/words";
import { hasGroups } from "@/lib/groups/any-group";
import { blankForm } from "@/lib/kernel/form-state";
import { askedAgain } from "@/lib/server/find-place";
import { returnedForm } from "@/lib/server/returned-form";
import { currentViewer } from "@/lib/server/viewer";
import { database } from "@/lib/server/world";

// Where somebody looks, and for what, never stands in a title: histories and tabs show titles.
export const metadata: Metadata = { title: words("groups")("title") };

export default async function Page() {
  const returned = await returnedForm("findGroups");
  const viewer = await currentViewer();
  const leads = viewer.kind === "member" && viewer.steward?.role === "lead";
  const empty = !(await hasGroups(database()));
  return <GroupsPage state={returned ?? askedAgain(blankForm)} empty={empty && !returned} leads={leads} />;
}
