import { VoiceName } from "@/components/voice-name";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import type { MilestoneView } from "@/lib/milestones/view";
import { SharedWeek } from "./shared-week";

const t = words("milestones");

type Props = {
  milestone: MilestoneView;
  nameToCome?: boolean;
  /** Where many stones stand together, each beside its own words: a second one for each name would be weight and bustle. */
  faceless?: boolean;
};

/** Who placed a stone, when, and in which words. */
export function StoneWords({ milestone, nameToCome, faceless = false }: Props) {
  const { name, avatarSeed, profileId, shared } = milestone;
  const link = profileId ? { href: at.profile(profileId) } : {};
  const who = nameToCome ? (
    t("stone.nameToCome")
  ) : (
    <VoiceName name={name} seed={faceless ? null : avatarSeed} {...link} />
  );
  return (
    <>
      {milestone.words === "" ? null : (
        <p className="whitespace-pre-line">
          <bdi>{milestone.words}</bdi>
        </p>
      )}
      <p className="quiet flex flex-wrap items-center gap-x-3">
        {who} <SharedWeek shared={shared} />
      </p>
    </>
  );
}
