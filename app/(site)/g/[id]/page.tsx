import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GroupPage } from "@/components/group/group-page";
import { words } from "@/components/words";
import { groupPage } from "@/lib/finder/group-page";
import { firstVisitTo } from "@/lib/groups/programmes";
import { labelOf } from "@/lib/kernel/label";
import { returnedForm } from "@/lib/server/returned-form";
import { clock, database } from "@/lib/server/world";
import { labelWords } from "@/seeds/words/words";

type Props = { params: Promise<{ id: string }> };

/** Two words drawn from the id: a browser's history says nothing of which group it was. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  return { title: words("group")("title", { label: labelOf(id, labelWords) }) };
}

export default async function SupportGroupPage({ params }: Props) {
  const { id } = await params;
  const group = await groupPage(database(), id, clock());
  if (!group) notFound();
  const returned = await returnedForm("groupCalendar");
  return <GroupPage group={group} firstVisit={firstVisitTo(group.programme)} returned={returned} />;
}
