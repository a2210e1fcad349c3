import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MonthPage } from "@/components/milestones/month-page";
import { monthText } from "@/components/milestones/shared-week";
import { words } from "@/components/words";
import { edgeFrom } from "@/lib/kernel/paging";
import { monthBegun, monthsBeside, monthsWithStones } from "@/lib/milestones/months";
import { wallOfMonth } from "@/lib/milestones/wall";
import { stonesShown } from "@/lib/server/stones-shown";
import { clock, database } from "@/lib/server/world";

const t = words("milestones");

type Props = {
  params: Promise<{ month: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const month = monthBegun((await params).month, clock());
  return { title: month ? t("month.tab", { month: monthText(month.from) }) : t("wall.title") };
}

export default async function MonthOfStonesPage({ params, searchParams }: Props) {
  const month = monthBegun((await params).month, clock());
  if (!month) notFound();
  const edge = edgeFrom(await searchParams, 1);
  const [shown, months] = await Promise.all([
    stonesShown(month, edge, (asked) => wallOfMonth(database(), asked, month)),
    monthsWithStones(database()),
  ]);
  return <MonthPage {...shown} month={month} beside={monthsBeside(month, months)} />;
}
