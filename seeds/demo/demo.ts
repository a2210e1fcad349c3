import { z } from "zod";
import { longThread } from "./long-thread";
import milestones from "./milestones.json";
import passersBy from "./passers-by.json";
import profiles from "./profiles.json";
import {
  type MilestoneSeed,
  milestoneSeedSchema,
  type PasserBySeed,
  type ProfileSeed,
  passerBySeedSchema,
  profileSeedSchema,
  type StorySeed,
  storySeedSchema,
  type ThreadSeed,
  threadSeedSchema,
} from "./schema";
import stories from "./stories.json";
import threads from "./threads.json";

/** The invented people of the demonstration. They never stand in a real community. */
export const demoProfiles: readonly ProfileSeed[] = z.array(profileSeedSchema).parse(profiles);

/** Invented people who each share one milestone and have no profile, as most do. */
export const demoPassersBy: readonly PasserBySeed[] = z.array(passerBySeedSchema).parse(passersBy);

export const demoThreads: readonly ThreadSeed[] = z.array(threadSeedSchema).parse(threads);

export const demoStories: readonly StorySeed[] = z.array(storySeedSchema).parse(stories);

export const demoMilestones: readonly MilestoneSeed[] = z.array(milestoneSeedSchema).parse(milestones);

/** A thread of many short replies, for paging. */
export const demoLongThread: ThreadSeed = longThread(demoProfiles.map((profile) => profile.key));
