import type { Me } from "./shape";
import { put, type Sink } from "./sink";
import { nextTalk, settle, type Talk } from "./talk";
import { HOUR, iso, type Made, threadRow } from "./talk-rows";

type Sinks = Record<"thread" | "voice" | "post" | "case" | "encouragement", Sink>;

const MY_THREADS = 40;
const KINDS = ["with_you", "thank_you", "proud_of_you", "me_too", "strength"] as const;

/** Writes threads, their voices, posts, encouragements and cases in the order of their time, as life would. */
export async function fillTalks(sinks: Sinks, made: Made, me: Me): Promise<{ talks: Talk[]; middleId: string }> {
  const { chance, writer, shape, boards, profiles, now } = made;
  const talks: Talk[] = [];
  const events = shape.replies + shape.threads;
  const start = now - shape.days * 24 * HOUR;
  const loved = Math.floor(shape.longest / 2);
  let middleId = "";
  let mine = 0;

  async function voice(talk: Talk, own = false): Promise<string> {
    const id = chance.id();
    const other = chance.share() < 0.5 ? profiles[Math.floor(chance.share() ** 1.5 * profiles.length)] : undefined;
    if (own) mine += 1;
    const ownProfile = mine % 2 === 1 ? me.profileId : undefined;
    const profile = own ? ownProfile : other;
    talk.voiced += 1;
    const name = `${writer.words(2).replace(".", "")} ${talk.voiced}`;
    await put(sinks.voice, [id, talk.id, own ? me.voiceTag(talk.id) : chance.tag(), name, id, profile ?? null]);
    talk.voices.push(id);
    return id;
  }

  function boardFor(): number {
    const drawn = chance.share();
    if (drawn < 0.5) return 0;
    return drawn < 0.58 ? boards.stories : Math.floor(chance.share() * boards.ids.length);
  }

  async function open(at: number): Promise<void> {
    const first = talks.length === 0;
    const drawn = first ? 1 : chance.share();
    const talk: Talk = {
      id: chance.id(),
      board: first ? 0 : boardFor(),
      openedAt: at,
      standing: drawn < 0.01 ? "withdrawn" : drawn < 0.015 ? "removed" : "visible",
      draws: first ? 0 : chance.share() ** 3,
      mine: talks.length % Math.ceil(shape.threads / MY_THREADS) === 0,
      voices: [],
      voiced: 0,
      nextSeq: 0,
      replies: 0,
      answers: 0,
      lastAt: at,
      recent: [],
    };
    talks.push(talk);
    settle(talks);
    await post(talk, at, await voice(talk), talk.standing, writer.words(30 + chance.below(160)));
    if (talk.mine) await voice(talk, true);
  }

  async function reply(talk: Talk, at: number): Promise<void> {
    const most = talk === talks[0] ? 2000 : 40;
    const fresh = talk.voiced < 2 || (talk.voiced < most && chance.share() < 0.4);
    const by = fresh ? await voice(talk) : (talk.voices[chance.below(talk.voices.length)] ?? "");
    const drawn = chance.share();
    const standing = drawn < 0.01 ? "withdrawn" : drawn < 0.015 ? "removed" : drawn < 0.0152 ? "held" : "visible";
    await post(talk, at, by, standing, writer.words(6 + Math.floor(chance.share() ** 2 * 100)));
    if (standing !== "visible") return;
    talk.replies += 1;
    if (by !== talk.voices[0]) talk.answers += 1;
    talk.lastAt = at;
  }

  async function post(talk: Talk, at: number, by: string, standing: Talk["standing"], body: string): Promise<void> {
    const id = chance.id();
    const seq = talk.nextSeq++;
    const answers = seq > 0 && chance.share() < 0.3 ? (talk.recent.at(-1 - chance.below(8)) ?? null) : null;
    const notes = chance.share() < 0.05 ? "{use_described}" : "{}";
    const words = standing === "withdrawn" ? "" : body;
    await put(sinks.post, [id, talk.id, by, seq, id, words, standing, notes, answers, iso(at, HOUR)]);
    if (standing === "removed" || standing === "held") {
      const decided = standing === "removed" ? ["removed", iso(at, 24 * HOUR)] : [null, null];
      const state = standing === "removed" ? "decided" : "open";
      await put(sinks.case, [id, id, state, 3, "{sourcing:price}", iso(at, HOUR), ...decided]);
    }
    if (standing !== "visible") return;
    talk.recent = [...talk.recent.slice(-29), id];
    const isLoved = talk === talks[0] && seq === loved;
    if (isLoved) middleId = id;
    const given = isLoved ? shape.loved : Math.floor(-Math.log(1 - chance.share()) * 1.4);
    for (let n = 0; n < given; n += 1) {
      const kind = KINDS[chance.below(KINDS.length)] ?? "with_you";
      await put(sinks.encouragement, [chance.id(), id, kind, chance.tag()]);
    }
  }

  for (let event = 0; event < events; event += 1) {
    const at = start + (event / events) * shape.days * 24 * HOUR;
    const [first] = talks;
    if (talks.length * events <= event * shape.threads) await open(at);
    else if (first && first.nextSeq <= (shape.longest * event) / events) await reply(first, at);
    else {
      const talk = nextTalk(talks, chance);
      if (talk) await reply(talk, at);
    }
  }
  for (const talk of talks) await put(sinks.thread, threadRow(talk, made));
  return { talks, middleId };
}
