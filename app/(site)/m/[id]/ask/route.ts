import { z } from "zod";
import { asking, at, forms } from "@/lib/kernel/addresses";
import { ID_PATTERN } from "@/lib/kernel/ids";
import { STONE_ANSWERS } from "@/lib/notebook/stones-asked";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { noteAsk } from "@/lib/server/later";
import { readForm } from "@/lib/server/run-command";
import { sender } from "@/lib/server/sender";

const schema = z.strictObject({ id: z.string().regex(ID_PATTERN), answer: z.enum(STONE_ANSWERS) });

/** Written later and out of order: the time of the answer must not tell whose stone it is about. */
export const { GET, POST } = formRoute(forms.askAboutStone, { id: "id" }, async (form, { id }) => {
  const member = await sender();
  if (member.kind === "reader") return seeOther(asking(at.signIn(), { to: at.milestone(id) }));
  const read = readForm(schema, form);
  if (!read.ok) return seeOther(at.milestone(id));
  noteAsk(member, read.value);
  return seeOther(read.value.answer === "ask" ? asking(at.milestone(id), { done: "ask" }) : at.home());
});
