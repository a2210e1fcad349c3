import { setTimeout as pause } from "node:timers/promises";
import { filledIn } from "@/lib/bench/reply-form";
import { paragraph } from "@/lib/bench/words";
import { URLENCODED } from "@/lib/testing/forms";
import type { FaultStage } from "./stage";

export type Read = { path: string; status: number; began: number; took: number };
/** `reply`: its id, when the site said that it stands. `page`: what came back instead. */
export type Written = { words: string; status: number; began: number; ended: number; reply?: string; page: string };

const PAUSE = 50;

/** Reads one page as somebody without an account, or with the cookie that is given. Status 0 is no answer. */
export async function readPage(stage: FaultStage, path: string, cookie?: string): Promise<Read & { body: string }> {
  const began = performance.now();
  const headers = cookie ? { cookie } : undefined;
  const said = await fetch(`${stage.site.address}${path}`, { redirect: "manual", ...(headers && { headers }) })
    .then(async (answer) => ({ status: answer.status, body: await answer.text() }))
    .catch(() => ({ status: 0, body: "" }));
  return { path, ...said, began, took: performance.now() - began };
}

/** Sends one reply as a browser does, never the same twice. */
export async function writeReply(stage: FaultStage, turn: number, length = 60): Promise<Written> {
  const form = stage.forms[turn % stage.forms.length];
  if (!form) throw new Error("There is no form to send");
  const words = paragraph(length);
  const began = performance.now();
  const { address } = stage.site;
  const said = await fetch(`${address}${form.action}`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: stage.cookie, origin: address, "content-type": URLENCODED },
    body: filledIn(form, words),
  })
    .then(async (answer) => ({
      status: answer.status,
      page: await answer.text(),
      reply: answer.status === 303 ? /^\/r\/(\w{16})$/.exec(answer.headers.get("location") ?? "")?.[1] : undefined,
    }))
    .catch(() => ({ status: 0, page: "", reply: undefined }));
  const { reply, ...rest } = said;
  return { words, ...rest, began, ended: performance.now(), ...(reply && { reply }) };
}

/** Whether a write was refused by a page in plain words that has every word of it. */
export function refusedKindly({ status, page, words }: Written): boolean {
  return status >= 500 && page.includes("<h1>") && page.includes(words);
}

/** Readers of kept pages and writers of replies, until they are told to end. */
export class Load {
  readonly reads: Read[] = [];
  readonly written: Written[] = [];
  readonly #running: Promise<unknown>[] = [];
  #over = false;

  constructor(stage: FaultStage, people: { readers: number; writers: number }) {
    for (let n = 0; n < people.readers; n += 1) this.#running.push(this.#read(stage, n));
    for (let n = 0; n < people.writers; n += 1) this.#running.push(this.#write(stage, n));
  }

  /** What was wrong with what readers were given. */
  unread(): string {
    const wrong = this.reads.filter(({ status }) => status !== 200);
    return [...new Set(wrong.map(({ path, status }) => `${path} ${status}`))].slice(0, 5).join(", ");
  }

  slowest(): string {
    return `${Math.round(Math.max(0, ...this.reads.map(({ took }) => took)))} ms`;
  }

  async end(): Promise<void> {
    this.#over = true;
    await Promise.all(this.#running);
  }

  async #read(stage: FaultStage, first: number): Promise<void> {
    for (let turn = first; !this.#over; turn += 1) {
      const { body: _, ...read } = await readPage(stage, stage.kept[turn % stage.kept.length] ?? "/");
      this.reads.push(read);
      await pause(PAUSE);
    }
  }

  async #write(stage: FaultStage, first: number): Promise<void> {
    for (let turn = first; !this.#over; turn += 1) {
      this.written.push(await writeReply(stage, turn));
      await pause(PAUSE);
    }
  }
}
