import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CasePage } from "@/components/desk/case-page";
import { words } from "@/components/words";
import { LEASE_MINUTES } from "@/lib/moderation/limits";
import { readCase } from "@/lib/moderation/read-case";
import { ruleChoices } from "@/lib/moderation/rules";
import { currentViewer } from "@/lib/server/viewer";
import { contextFor } from "@/lib/server/world";
import { claimAction, decideAction, handOnAction, lockAction, pauseAction, seenAction, unlockAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const viewer = await currentViewer();
  return viewer.kind === "member" && viewer.steward ? { title: words("desk")("case-title") } : {};
}

const actions = {
  claim: claimAction,
  handOn: handOnAction,
  decide: decideAction,
  seen: seenAction,
  pause: pauseAction,
  lock: lockAction,
  unlock: unlockAction,
};

export default async function Page({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string }>;
}) {
  const result = await readCase(contextFor(await currentViewer()), (await params).id);
  if (!result.ok) notFound();
  return (
    <CasePage
      done={(await searchParams).done}
      view={result.value}
      rules={ruleChoices}
      leaseMinutes={LEASE_MINUTES}
      actions={actions}
    />
  );
}
