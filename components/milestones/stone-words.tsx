import { NotedWords } from "@/components/fold";
import { VoiceName } from "@/components/voice-name";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import { firstWords } from "@/lib/kernel/cut-text";
import type { MilestoneView } from "@/lib/milestones/view";
import { MedicationTag } from "./medication-tag";
import { wordsBeneath } from "./milestone-label";
import { SharedWeek } from "./shared-week";

const thread = words("thread");

type Props = {
  milestone: MilestoneView;
  /** Under which name is chosen beside it. */
  nameless?: boolean;
  /** Where many stones stand together, each beside its own words: a second one for each name would be weight and bustle. */
  faceless?: boolean;
  /** As many characters as a list has room for; the rest is read where the stone stands alone. */
  most?: number;
};

/** What somebody says of their stone, under its content note where it has one; who placed it, and when. */
export function StoneWords({ milestone, nameless = false, faceless = false, most }: Props) {
  const { name, avatarSeed, profileId, shared, contentNotes, mine } = milestone;
  const beneath = wordsBeneath(milestone);
  const link = profileId ? { href: at.profile(profileId) } : {};
  return (
    <>
      <MedicationTag of={milestone} />
      {beneath === "" ? null : (
        <NotedWords
          notes={contentNotes.map((note) => thread(`note.${note}`))}
          open={mine || milestone.unfolded === true}
        >
          <p className="whitespace-pre-line" dir="auto">
            <bdi>{most === undefined ? beneath : firstWords(beneath, most)}</bdi>
            {most !== undefined && beneath.length > most ? (
              <>
                {" "}
                <a href={at.milestone(milestone.id)}>{words("milestones")("stone.rest")}</a>
              </>
            ) : null}
          </p>
        </NotedWords>
      )}
      <p className="quiet flex flex-wrap items-center gap-x-3">
        {nameless ? null : <VoiceName name={name} seed={faceless ? null : avatarSeed} {...link} />}{" "}
        <SharedWeek shared={shared} />
      </p>
    </>
  );
}
