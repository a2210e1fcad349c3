import type { Context, Tx } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { sha256, tagOf } from "@/lib/kernel/vault";
import { dropFirstInvite } from "./invite";
import { permitAcceptInvite } from "./policy";
import { recordAct } from "./record-act";
import type { InviteInput } from "./schema";

type Role = "moderator" | "lead";
export type InviteAccepted = { kind: "invite-accepted"; role: Role };

/** Makes the signed-in member a steward. The deleted row is the proof: of two who try at once one finds it gone. */
export async function acceptInvite(ctx: Context, input: InviteInput): Promise<Result<InviteAccepted>> {
  const permit = permitAcceptInvite(ctx.viewer);
  if (!permit.ok) return permit;
  const tag = tagOf(permit.value.root, "steward");
  return ctx.db.$transaction(async (tx) => {
    const [invite] = await tx.$queryRaw<{ role: Role }[]>`
      DELETE FROM steward_invite WHERE token_hash = ${sha256(input.token)} AND expires_at > ${ctx.now}::timestamptz
      RETURNING role::text AS "role"`;
    if (invite === undefined) return refuse({ code: "not-found" });
    await dropFirstInvite(tx);
    const steward = await makeSteward(tx, tag, invite.role, ctx.newId());
    await recordAct(tx, ctx, { stewardId: steward.id, act: "steward-joined" });
    return done({ kind: "invite-accepted", role: steward.role });
  });
}

/** Someone who served before serves again; an invitation never takes a lead's role away. */
function makeSteward(
  tx: Tx,
  tag: Uint8Array<ArrayBuffer>,
  role: Role,
  id: string,
): Promise<{ id: string; role: Role }> {
  return tx.steward.upsert({
    where: { tag },
    create: { id, tag, role },
    update: role === "lead" ? { role, endedMonth: null } : { endedMonth: null },
    select: { id: true, role: true },
  });
}
