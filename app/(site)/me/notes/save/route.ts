import { asking, at, forms } from "@/lib/kernel/addresses";
import { chooseNotes } from "@/lib/notebook/choose-notes";
import { notesSchema } from "@/lib/notebook/schema";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { runCommand } from "@/lib/server/run-command";

/** Nothing was typed in the form: its page shows what is chosen where it could not be saved. */
export const { GET, POST } = formRoute(forms.chooseNotes, {}, async (form) => {
  const chosen = await runCommand(chooseNotes, notesSchema, form);
  if (chosen.ok) return seeOther(asking(at.contentNotes(), { done: "saved" }));
  const signedOut = chosen.refusal.code === "sign-in-required";
  return seeOther(signedOut ? asking(at.signIn(), { to: at.contentNotes() }) : at.contentNotes());
});
