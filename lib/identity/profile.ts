import type { Tx } from "@/lib/kernel/context";
import { tagOf } from "@/lib/kernel/vault";
import { drawProfileName } from "./names";

export type OwnProfile = { id: string; name: string; avatarSeed: string };

/** More draws than chance will ever need: beyond it something is wrong, and saying so is better than waiting. */
const DRAWS = 32;

const select = { id: true, name: true, avatarSeed: true } as const;

/** The viewer's own profile, or null before their first words under it. */
export function ownProfile(tx: Tx, root: Uint8Array): Promise<OwnProfile | null> {
  return tx.profile.findUnique({ where: { tag: tagOf(root, "profile") }, select });
}

/**
 * A step: the profile of this member, made at the first words spoken under it (not at join, so that
 * somebody who only ever uses aliases has none). Two first words at once make one profile.
 */
export async function profileFor(
  tx: Tx,
  chance: { root: Uint8Array; newId: () => string; random: (below: number) => number },
): Promise<OwnProfile> {
  for (let attempt = 0; attempt < DRAWS; attempt += 1) {
    const found = await ownProfile(tx, chance.root);
    if (found) return found;
    // ON CONFLICT DO NOTHING: a taken name, or our own other tab, must not break the open transaction.
    const [made] = await tx.profile.createManyAndReturn({
      data: [
        {
          id: chance.newId(),
          tag: tagOf(chance.root, "profile"),
          name: drawProfileName(chance.random, attempt),
          avatarSeed: chance.newId(),
        },
      ],
      skipDuplicates: true,
      select,
    });
    if (made) return made;
  }
  throw new Error("no free profile name was found");
}
