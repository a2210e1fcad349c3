import type { Metadata } from "next";
import { cache } from "react";
import { startWith } from "@/components/drafts/saved-words";
import { screenTitle } from "@/components/milestones/share/screen-title";
import { ShareFlow } from "@/components/milestones/share/share-flow";
import { ownProfile } from "@/lib/identity/profile";
import { type FormState, typed } from "@/lib/kernel/form-state";
import { newId } from "@/lib/kernel/ids";
import { countsTimeAlready } from "@/lib/milestones/counted-before";
import { stepsOfDraft } from "@/lib/milestones/earlier-draft";
import { groupAt } from "@/lib/milestones/groups";
import { lengthsNear } from "@/lib/milestones/lengths";
import { STONE_PLACES } from "@/lib/milestones/limits";
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

type Props = { searchParams: Promise<{ g?: string | string[]; place?: string | string[]; anew?: string | string[] }> };

/** What somebody is asked now, worked out once for the title and the page. `group`: the number of one they came from. */
const askedNow = cache(async (group: string, place: string, anew: boolean) => {
  const viewer = await currentViewer();
  const draft = await draftFor(viewer, "milestone");
  const saved = draft && { ...draft, values: stepsOfDraft(draft.values) };
  const returned = await returnedForm("shareMilestone");
  const state = returned ?? begunIn(group) ?? onBoard(place, startWith(anew ? null : saved));
  const step = stepIn(state.values);
  const preview = step === "place" ? await stoneOf(state) : null;
  // Of an expired sign-in or an older draft no stone can be shown: the words come first.
  const shown = step === "place" && preview === null ? "words" : step;
  return { viewer, saved, returned, state, preview, step: shown, mark: markIn(state.values) };
});

const askedIn = async ({ searchParams }: Props) => {
  const { g, place, anew } = await searchParams;
  return askedNow(String(g ?? ""), String(place ?? ""), anew === "yes");
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { step, mark } = await askedIn(props);
  return { title: screenTitle(step, mark) };
}

export default async function ShareMilestonePage(props: Props) {
  const { viewer, ...asked } = await askedIn(props);
  const profile = viewer.kind === "member" ? await ownProfile(database(), viewer.root) : null;
  return (
    <ShareFlow
      {...asked}
      lengths={lengthsNear(groupAt(typed(asked.state, "group"))?.stretch)}
      submission={newId()}
      ticket={await newcomerTicket(currentSession)}
      profileName={profile?.name ?? null}
      counted={profile !== null && (await countsTimeAlready(database(), profile.id))}
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

/** Whoever comes from the board of stones wants to stand there too, until they choose otherwise. */
function onBoard(asked: string, state: FormState): FormState {
  const place = STONE_PLACES.find((one) => one === asked);
  return place && !state.values.place ? { ...state, values: { ...state.values, place: [place] } } : state;
}

/** Whoever comes from a group of stones has answered the first question by that; what they saved before waits in its place. */
function begunIn(asked: string): FormState | null {
  const group = groupAt(asked);
  if (!group) return null;
  const values = { mark: [markOfGroup(group)], group: [asked] };
  return { refusal: null, values: { ...values, step: [stepAfter("mark", values)] } };
}
