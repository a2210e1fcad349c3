import type { Metadata } from "next";
import { startWith } from "@/components/drafts/saved-words";
import { ShareFlow } from "@/components/milestones/share/share-flow";
import { words } from "@/components/words";
import { ownProfile } from "@/lib/identity/profile";
import type { FormState } from "@/lib/kernel/form-state";
import { newId } from "@/lib/kernel/ids";
import { countsTimeAlready } from "@/lib/milestones/counted-before";
import { stepsOfDraft } from "@/lib/milestones/earlier-draft";
import { groupAt } from "@/lib/milestones/groups";
import { OFFERED_LENGTHS } from "@/lib/milestones/lengths";
import { type MilestonePreview, previewMilestone } from "@/lib/milestones/preview-milestone";
import { shareMilestoneSchema } from "@/lib/milestones/schema";
import { commandForm, markIn, markOfGroup, stepAfter, stepIn } from "@/lib/milestones/share-steps";
import { draftFor } from "@/lib/server/drafts";
import { formOf } from "@/lib/server/form-values";
import { newcomerTicket } from "@/lib/server/limits/newcomers";
import { returnedForm } from "@/lib/server/returned-form";
import { readForm } from "@/lib/server/run-command";
import { currentSession, currentViewer } from "@/lib/server/viewer";
import { contextFor, database } from "@/lib/server/world";

export const metadata: Metadata = { title: words("milestones")("share.title") };

type Props = { searchParams: Promise<{ g?: string | string[] }> };

export default async function ShareMilestonePage({ searchParams }: Props) {
  const viewer = await currentViewer();
  const profile = viewer.kind === "member" ? await ownProfile(database(), viewer.root) : null;
  const draft = await draftFor(viewer, "milestone");
  const saved = draft && { ...draft, values: stepsOfDraft(draft.values) };
  const returned = await returnedForm("shareMilestone");
  const state = returned ?? begunIn((await searchParams).g) ?? startWith(saved);
  const preview = stepIn(state.values) === "place" ? await stoneOf(state) : null;
  return (
    <ShareFlow
      state={state}
      // Of an expired sign-in or an older draft no stone can be shown: the words come first.
      step={stepIn(state.values) === "place" && preview === null ? "words" : stepIn(state.values)}
      mark={markIn(state.values)}
      lengths={OFFERED_LENGTHS}
      preview={preview}
      submission={newId()}
      ticket={await newcomerTicket(currentSession)}
      profileName={profile?.name ?? null}
      counted={profile !== null && (await countsTimeAlready(database(), profile.id))}
      saved={saved}
      returned={returned}
    />
  );
}

/** The stone that these answers make, for the last screen; null where they do not make one. */
async function stoneOf(state: FormState): Promise<MilestonePreview | null> {
  const input = readForm(shareMilestoneSchema, commandForm(formOf(state.values)));
  if (!input.ok) return null;
  const seen = await previewMilestone(contextFor(await currentViewer()), input.value);
  return seen.ok ? seen.value : null;
}

/** Whoever comes from a group of stones has answered the first question by that; what they saved before waits in its place. */
function begunIn(asked: string | string[] | undefined): FormState | null {
  const group = groupAt(String(asked ?? ""));
  if (!group) return null;
  const values = { mark: [markOfGroup(group)] };
  return { refusal: null, values: { ...values, step: [stepAfter("mark", values)] } };
}
