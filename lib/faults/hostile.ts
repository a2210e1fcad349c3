import { type Field, formsOf } from "@/lib/testing/forms";
import { DEEP_WORDS, hostileForms, ODD_VALUES } from "./hostile-forms";
import { hostileRequests } from "./hostile-requests";
import { Load, readPage } from "./load";
import { withinMemory } from "./memory";
import { sendRaw } from "./raw";
import { type AttackTarget, type Hostile, sentForm } from "./requests";
import type { FaultStage } from "./stage";
import type { Tries } from "./tries";

/** Where a member's forms are, besides those of the talks. */
const PAGES = ["/signin", "/join", "/me/profile", "/milestones/share", "/search", "/me/key", "/me/erase"];

/** Requests that nobody's browser sends, while readers go on. */
export async function hostileRequestsAll(stage: FaultStage, tries: Tries): Promise<void> {
  const [form] = stage.forms;
  if (!form) throw new Error("There is no form to be hostile with");
  const target: AttackTarget = { address: stage.site.address, cookie: stage.cookie, form };
  await withinMemory(stage, tries, true, async () => {
    const readers = new Load(stage, { readers: 2, writers: 0 });
    for (const one of [...hostileForms(target), ...hostileRequests(target)]) await tryOne(one, target, tries);
    await tryFields(stage, target, tries);
    await tryDeepWords(stage, target, tries);
    await readers.end();
    tries.that("readers were answered all the time", readers.unread() === "", readers.unread());
    tries.figure(`${readers.reads.length} pages read, the slowest in ${readers.slowest()}`);
  });
}

async function tryOne({ name, outcome, pieces }: Hostile, { address }: AttackTarget, tries: Tries): Promise<void> {
  const { status, body } = await sendRaw(address, pieces());
  if (outcome === "harmless") return tries.that(`${name} breaks nothing`, status > 0 && status < 500, `${status}`);
  const plain = status >= 400 && status < 500 && body.includes("<h1>");
  tries.that(`${name} is refused in plain words`, plain, `${status} ${body.slice(0, 60)}`);
}

/** Every field of every form of a member, one after another. */
async function tryFields(stage: FaultStage, target: AttackTarget, tries: Tries): Promise<void> {
  const talk = target.form.page;
  for (const path of [...PAGES, talk, `${stage.lists[0]}/open`]) {
    const { body } = await readPage(stage, path, path === "/signin" || path === "/join" ? undefined : stage.cookie);
    const forms = formsOf(body);
    tries.that(`${path} has forms`, forms.length > 0);
    for (const [what, value] of ODD_VALUES) {
      const broke: string[] = [];
      for (const { action, fields, names } of forms) {
        for (const odd of names) {
          const own: Field[] = [...fields.filter(([name]) => name !== odd), [odd, value]];
          const { status } = await sendRaw(target.address, sentForm(target, action, own));
          if (status === 0 || status >= 500) broke.push(`${odd} ${status}`);
        }
      }
      tries.that(`${what} in any field of ${path} breaks nothing`, broke.length === 0, broke.join(", "));
    }
  }
}

async function tryDeepWords(stage: FaultStage, target: AttackTarget, tries: Tries): Promise<void> {
  for (const [what, words] of DEEP_WORDS) {
    for (const intent of ["preview", "post"]) {
      const own: Field[] = [...target.form.fields, ["body", words], ["intent", intent]];
      const { status } = await sendRaw(target.address, sentForm(target, target.form.action, own));
      tries.that(`thousands of ${what} (${intent}) break nothing`, status > 0 && status < 500, `${status}`);
    }
    const read = await readPage(stage, target.form.page);
    tries.that(`the thread with thousands of ${what} can be read`, read.status === 200, `${read.status}`);
  }
}
