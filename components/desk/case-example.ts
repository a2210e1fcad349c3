import { at } from "@/lib/kernel/addresses";
import type { FormState } from "@/lib/kernel/form-state";
import type { CaseView } from "@/lib/moderation/case-view";

/** A case that this volunteer holds, for the tests of the desk. */
export const view: CaseView = {
  id: "c",
  kind: "post",
  subjectId: "p",
  threadId: "t",
  title: "A <night>",
  board: "Cravings",
  href: at.permalink("p"),
  locked: false,
  ownThread: false,
  name: "amber willow",
  left: false,
  byVolunteers: false,
  post: { avatarSeed: "a", daysAgo: 0 },
  answers: null,
  body: "First words\n\n<script>alert(1)</script>",
  revision: 3,
  standing: "held",
  keptUntil: null,
  contentNotes: ["use_described"],
  severity: 2,
  signals: ["contact:phone", "unheard:of"],
  reports: [{ label: "It is spam", words: "Twice today", byMember: true }],
  reasons: ["It is spam"],
  rule: null,
  readerReports: 1,
  decision: null,
  closed: false,
  cry: null,
  marks: [],
  claim: { mine: true, minutes: 14 },
  own: false,
  gone: false,
  history: [{ act: "released", rule: null, hour: new Date("2026-06-01T12:00:00Z"), words: null }],
};

/** What a volunteer may have written on its page: as it came back from a button beside, and refused. */
export const unposted: Partial<CaseView> = { kind: "unposted", standing: "unposted", title: null, threadId: null };
export const written = {
  words: ["My words"],
  rule: ["be-kind"],
  pauseWords: ["Please rest"],
  hours: ["72"],
  revision: ["2"],
};
export const refused: FormState = { refusal: { code: "not-allowed" }, values: { ...written, threadId: ["t9"] } };
export const travelled: FormState = { refusal: null, values: written };
export const answering = { submission: "s", starts: ["Are you safe?", "Come back."] };
