import { asking, at, forms } from "@/lib/kernel/addresses";
import { foldHelp } from "@/lib/notebook/fold-help";
import type { CareAbout } from "@/lib/notebook/limits";
import { foldSchema } from "@/lib/notebook/schema";
import { besideRoute } from "@/lib/server/beside-route";
import { seeOther } from "@/lib/server/form-route";
import { noteFolded } from "@/lib/server/heard-along";
import { runCommand } from "@/lib/server/run-command";

const fields = { about: "about", id: "id" };

/** It leads back to the words beside which the help stood. */
export const { GET, POST } = besideRoute(forms.foldHelp, fields, [], async (form, { id }) => {
  const folded = await runCommand(foldHelp, foldSchema, form);
  if (!folded.ok) return seeOther(asking(at.signIn(), { to: at.me() }));
  await noteFolded(folded.value.id);
  return seeOther(pageWith[folded.value.about](id));
});

const pageWith = {
  post: at.permalink,
  milestone: at.milestone,
  profile: () => at.ownProfile(),
} satisfies Record<CareAbout, unknown>;
