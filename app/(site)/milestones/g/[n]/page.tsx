import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GroupPage } from "@/components/milestones/group-page";
import { words } from "@/components/words";
import { edgeFrom } from "@/lib/kernel/paging";
import { GROUPS, groupAt } from "@/lib/milestones/groups";
import { wallOfGroup } from "@/lib/milestones/wall";
import { stonesShown } from "@/lib/server/stones-shown";
import { database } from "@/lib/server/world";

type Props = { params: Promise<{ n: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A number and no name: a history that named the group would tell of whoever read it. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { n } = await params;
  return { title: words("milestones")("groups.tab", { n: groupAt(n)?.n ?? 0 }) };
}

export default async function GroupOfStonesPage({ params, searchParams }: Props) {
  const group = groupAt((await params).n);
  if (!group) notFound();
  const edge = edgeFrom(await searchParams, 1);
  const shown = await stonesShown(group, edge, (asked) => wallOfGroup(database(), asked, group));
  return <GroupPage {...shown} group={group} groups={GROUPS} />;
}
