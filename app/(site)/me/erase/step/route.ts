import type { EraseProblem, EraseState } from "@/components/leaving/erase-state";
import { openAccount } from "@/lib/identity/account";
import { parseKey } from "@/lib/identity/key-words";
import { at, forms } from "@/lib/kernel/addresses";
import { blankForm } from "@/lib/kernel/form-state";
import type { Refusal } from "@/lib/kernel/result";
import { ERASE_HOW } from "@/lib/leaving/limits";
import { openTicket, sealTicket } from "@/lib/leaving/ticket";
import { wouldGo } from "@/lib/leaving/would-go";
import { startSession } from "@/lib/server/auth";
import { dropSessionToken, sessionToken } from "@/lib/server/cookie";
import { erase, erasureUnderWay, isErased } from "@/lib/server/erasing";
import { formRoute, seeOther } from "@/lib/server/form-route";
import { gathered } from "@/lib/server/gathering";
import { notebookCounts } from "@/lib/server/leaving";
import { giveBackRate, rateLimit } from "@/lib/server/limits/rate-limit";
import { nextStep, pageAgain } from "@/lib/server/returned-form";
import { returnForm } from "@/lib/server/run-command";
import { sessionOf } from "@/lib/server/session-of";
import { clock, database, siteSecret } from "@/lib/server/world";

/** First what exactly would happen, once the six words were given; then, from that page alone, it happens. */
export const { GET, POST } = formRoute(forms.erase, {}, async (form) => {
  const state = form.get("intent") === "erase" ? await confirmed(form) : await look(form);
  if (state === "erased") return seeOther(at.erased());
  return (state.step === "confirm" ? nextStep : pageAgain)(at.erase(), "erase", state);
});

async function look(form: FormData): Promise<EraseState> {
  const typed = String(form.get("key") ?? "");
  // It must never come back in a page.
  form.delete("key");
  const how = ERASE_HOW.find((known) => known === form.get("how"));
  if (!how) return back(form, { kind: "how" });
  const parsed = parseKey(typed);
  if (!parsed.ok)
    return back(form, parsed.problem === "word" ? { kind: "word", position: parsed.position } : { kind: "length" });
  // Wrong words are counted as they are at sign-in: this page is no way around it.
  const slow = await rateLimit("sign-in", false);
  if (slow) return refused(form, slow);
  const opened = await openAccount(database(), siteSecret(), parsed.key);
  if (!opened.ok)
    return opened.refusal.code === "busy" ? refused(form, opened.refusal) : back(form, { kind: "unknown" });
  await giveBackRate("sign-in", false);
  const current = await liveSession();
  // Words of another account than the one that is signed in: nobody erases the wrong one.
  if (current && current.session.accountId !== opened.value.accountId) return back(form, { kind: "unknown" });
  const { root, accountId } = opened.value;
  if (!current) await startSession(opened.value, "shared");
  const member = (await liveSession())?.member;
  if (!member) return back(form, { kind: "unfinished" });
  const ticket = sealTicket(siteSecret(), { account: accountId, how }, clock());
  // Counting costs much and may have to be left out. Leaving is never slowed, whatever others ask for.
  const often = await rateLimit("gather", false, root);
  const counted = often ? null : await gathered(() => wouldGo(database(), { ...member, root }));
  const goes = counted?.ok ? counted.value : null;
  return { step: "confirm", how, ticket, goes, notebook: await notebookCounts(member) };
}

async function confirmed(form: FormData): Promise<EraseState | "erased"> {
  const ticket = openTicket(siteSecret(), String(form.get("ticket") ?? ""), clock());
  if (!ticket) return refused(form, { code: "too-late" });
  try {
    const running = erasureUnderWay(ticket.account);
    if (running) await running;
    else if (!(await isErased(ticket.account))) {
      const current = await liveSession();
      if (current?.session.accountId !== ticket.account) return refused(form, { code: "too-late" });
      await erase(current, ticket.how);
    }
  } catch {
    return back(form, { kind: "unfinished" });
  }
  await dropSessionToken();
  return "erased";
}

/** Asked anew each time: the sign-in may begin or end while one form is dealt with. */
async function liveSession() {
  const token = await sessionToken();
  return token ? sessionOf(token) : null;
}

function back(form: FormData, problem: EraseProblem): EraseState {
  return { step: "choose", form: returnForm(form, null), problem };
}

function refused(form: FormData, refusal: Refusal): EraseState {
  const { values } = returnForm(form, null);
  return { step: "choose", form: { ...blankForm, values, refusal }, problem: null };
}
