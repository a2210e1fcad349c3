// long because: every address of the site stands in one map, so that none is written anywhere else.
declare const made: unique symbol;

/** An address of this site: made by the map below, and by nothing else. */
export type Address = string & { readonly [made]: true };

/** One value for each `[name]` of a pattern, in its order. */
type Values<Pattern extends string> = Pattern extends `${string}[${string}]${infer Rest}`
  ? [value: string, ...Values<Rest>]
  : [];

/** The same by their names, as Next hands them to a page or a route. */
export type Params<Pattern extends string> = Pattern extends `${string}[${infer Name}]${infer Rest}`
  ? { [Key in Name]: string } & Params<Rest>
  : object;

/** Makes one kind of address. `pattern` is its folder in `app`. */
export type PageAddress<Pattern extends string = string> = ((...values: Values<Pattern>) => Address) & {
  readonly pattern: Pattern;
};

/** Where a form is sent. `page`: the pattern of the page that it stands on, where a GET of its address leads. */
export type FormAddress<Pattern extends string = string> = PageAddress<Pattern> & {
  readonly page: string;
  /** Whether what it does may show on a page that others read. */
  readonly changes: boolean;
};

function page<Pattern extends string>(pattern: Pattern): PageAddress<Pattern> {
  const make = (...values: Values<Pattern>) => {
    let next = 0;
    return filled(pattern, () => values[next++] ?? "");
  };
  return Object.assign(make, { pattern });
}

function form<Pattern extends string>(pattern: Pattern, on: string): FormAddress<Pattern> {
  return Object.assign(page(pattern), { page: on, changes: true });
}

/** A form that leads somewhere and leaves everything as it is. */
function leading<Pattern extends string>(pattern: Pattern, on: string): FormAddress<Pattern> {
  return Object.assign(page(pattern), { page: on, changes: false });
}

function filled(pattern: string, valueFor: (name: string) => string): Address {
  return pattern.replaceAll(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(valueFor(name))) as Address;
}

/** Every page, and whatever else is read: `at.thread(id)`. */
export const at = {
  home: page("/"),
  /** Where words that may not be seen lead, and words that never were: to the page that says so. */
  nowhere: page("/r"),
  about: page("/about"),
  rules: page("/rules"),
  privacy: page("/privacy"),
  help: page("/help"),
  helpIn: page("/help/[country]"),
  leave: page("/leave"),
  boards: page("/boards"),
  /** What fits somebody's moment. A number: a history that named the moment would tell of it. */
  door: page("/d/[n]"),
  board: page("/b/[id]"),
  openThread: page("/b/[id]/open"),
  boardFeed: page("/feeds/boards/[file]"),
  stories: page("/stories"),
  storiesFeed: page("/feeds/stories.xml"),
  thread: page("/t/[id]"),
  editPost: page("/t/[id]/edit/[postId]"),
  withdrawPost: page("/t/[id]/withdraw/[postId]"),
  permalink: page("/r/[id]"),
  profile: page("/p/[id]"),
  wall: page("/milestones"),
  /** The stones of one month: '2026-11'. */
  monthOfStones: page("/milestones/[month]"),
  /** The stones of people in one place. A number: a history that named the place would tell of whoever read it. */
  groupOfStones: page("/milestones/g/[n]"),
  /** Leads to one stone, each hour to another. */
  tonight: page("/milestones/tonight"),
  shareMilestone: page("/milestones/share"),
  milestone: page("/m/[id]"),
  /** What its author sees right after they have shared it. */
  placed: page("/m/[id]/placed"),
  /** A picture of it to keep, for its author. */
  card: page("/m/[id]/card"),
  addLine: page("/m/[id]/line"),
  withdrawMilestone: page("/m/[id]/withdraw"),
  /** A support group. */
  group: page("/g/[id]"),
  encouragement: page("/encourage"),
  report: page("/report/[kind]/[id]"),
  reportSent: page("/report/sent"),
  search: page("/search"),
  searchResults: page("/search/[sealed]"),
  /** Finding support groups: searches stand in addresses sealed, for half an hour, or where somebody asks, for good. */
  groups: page("/groups"),
  foundGroups: page("/groups/s/[sealed]"),
  lastingGroups: page("/groups/l/[sealed]"),
  groupsSoon: page("/groups/soon"),
  chooseGroup: page("/groups/choose"),
  join: page("/join"),
  welcome: page("/welcome"),
  signIn: page("/signin"),
  signedOut: page("/signedout"),
  inbox: page("/inbox"),
  /** Conversations that wait for a first reply, for members who chose to help. */
  waiting: page("/waiting"),
  me: page("/me"),
  account: page("/me/account"),
  leaving: page("/me/leaving"),
  ownThread: page("/me/thread/[id]"),
  ownProfile: page("/me/profile"),
  contentNotes: page("/me/notes"),
  newKey: page("/me/key"),
  drafts: page("/me/drafts"),
  draft: page("/me/drafts/[id]"),
  export: page("/me/export"),
  erase: page("/me/erase"),
  erased: page("/erased"),
  desk: page("/desk"),
  tryWords: page("/desk/try"),
  case: page("/desk/case/[id]"),
  deskThread: page("/desk/thread/[id]"),
  volunteersReply: page("/desk/reply/[id]"),
  /** Lists of meetings that others publish. */
  deskFeeds: page("/desk/feeds"),
  addFeed: page("/desk/feeds/add"),
  deskFeed: page("/desk/feeds/[id]"),
  removeFeed: page("/desk/feeds/[id]/remove"),
  deskGroup: page("/desk/group/[id]"),
  /** Our own groups, for others to import. */
  groupsFeed: page("/groups/feed.json"),
  invite: page("/desk/invite/[token]"),
} as const;

/** Where each form is sent, beside the page that it stands on: `<form action={forms.reply(id)} method="post">`. */
export const forms = {
  openThread: form("/b/[id]/open/post", at.openThread.pattern),
  reply: form("/t/[id]/reply", at.thread.pattern),
  follow: form("/t/[id]/follow", at.thread.pattern),
  quote: leading("/t/[id]/quote", at.thread.pattern),
  /** Leads to the report of a post, with the words of a reply that was begun. */
  toReport: leading("/t/[id]/report", at.thread.pattern),
  editPost: form("/t/[id]/edit/[postId]/save", at.editPost.pattern),
  withdrawPost: form("/t/[id]/withdraw/[postId]/confirm", at.withdrawPost.pattern),
  shareMilestone: form("/milestones/share/post", at.shareMilestone.pattern),
  showMilestone: form("/m/[id]/show", at.milestone.pattern),
  /** Shows a card as it was chosen, or answers with its file: no address tells what was chosen. */
  drawCard: leading("/m/[id]/card/picture", at.card.pattern),
  addLine: form("/m/[id]/line/add", at.addLine.pattern),
  /** Whether somebody wants to be asked how it has been since. */
  askAboutStone: form("/m/[id]/ask", at.milestone.pattern),
  withdrawMilestone: form("/m/[id]/withdraw/confirm", at.withdrawMilestone.pattern),
  /** Answers with a file for a calendar: no address tells what was chosen. */
  groupCalendar: leading("/g/[id]/calendar", at.group.pattern),
  encourage: form("/encourage/[subject]", at.encouragement.pattern),
  report: form("/report/[kind]/[id]/send", at.report.pattern),
  search: leading("/search/find", at.search.pattern),
  findGroups: leading("/groups/find", at.groups.pattern),
  answerChoice: leading("/groups/choose/find", at.chooseGroup.pattern),
  /** Leads to an address of the same search that lasts. */
  keepGroups: leading("/groups/s/[sealed]/keep", at.foundGroups.pattern),
  join: form("/join/step", at.join.pattern),
  /** Leads there with the words of whatever form it was pressed in. */
  toJoin: leading("/join/bring", at.join.pattern),
  keyCard: leading("/join/card", at.join.pattern),
  signIn: form("/signin/enter", at.signIn.pattern),
  toSignIn: leading("/signin/bring", at.signIn.pattern),
  /** Signs in with the key that stands beside words, and does nothing with the words. */
  signInHere: leading("/signin/here", at.signIn.pattern),
  /** Back to the words that were carried along. */
  backToWords: leading("/back-to-words", at.home.pattern),
  signOut: form("/me/signout", at.me.pattern),
  signOutEverywhere: form("/me/signout-everywhere", at.me.pattern),
  /** Folds away the help beside one's own words, which nobody else ever saw. */
  foldHelp: leading("/me/fold/[about]/[id]", at.me.pattern),
  /** Chosen for oneself alone: no page of others shows it. */
  chooseToHelp: leading("/waiting/choose", at.waiting.pattern),
  chooseNotes: leading("/me/notes/save", at.contentNotes.pattern),
  readAll: form("/inbox/read-all", at.inbox.pattern),
  changeProfile: form("/me/profile/save", at.ownProfile.pattern),
  newKey: form("/me/key/step", at.newKey.pattern),
  throwDraftAway: form("/me/drafts/[id]/throw-away", at.draft.pattern),
  exportFile: leading("/me/export/file", at.export.pattern),
  erase: form("/me/erase/step", at.erase.pattern),
  awake: leading("/awake", at.home.pattern),
  takeNext: form("/desk/take-next", at.desk.pattern),
  tryWords: form("/desk/try/read", at.tryWords.pattern),
  claim: form("/desk/case/[id]/claim", at.case.pattern),
  handOn: form("/desk/case/[id]/hand-on", at.case.pattern),
  decide: form("/desk/case/[id]/decide", at.case.pattern),
  seen: form("/desk/case/[id]/seen", at.case.pattern),
  answerCase: form("/desk/case/[id]/answer", at.case.pattern),
  /** Adds a sentence to what was typed, and posts nothing. */
  startAnswer: leading("/desk/case/[id]/start", at.case.pattern),
  writeToAuthor: form("/desk/case/[id]/message", at.case.pattern),
  acceptReply: form("/desk/case/[id]/accept", at.case.pattern),
  excuseCase: form("/desk/case/[id]/no-reply-needed", at.case.pattern),
  deleteVolunteersReply: form("/desk/reply/[id]/delete", at.volunteersReply.pattern),
  pause: form("/desk/case/[id]/pause", at.case.pattern),
  lockCaseThread: form("/desk/case/[id]/lock", at.case.pattern),
  unlockCaseThread: form("/desk/case/[id]/unlock", at.case.pattern),
  lockThread: form("/desk/thread/[id]/lock", at.deskThread.pattern),
  unlockThread: form("/desk/thread/[id]/unlock", at.deskThread.pattern),
  pinThread: form("/desk/thread/[id]/pin", at.deskThread.pattern),
  unpinThread: form("/desk/thread/[id]/unpin", at.deskThread.pattern),
  acceptInvite: form("/desk/invite/[token]/accept", at.invite.pattern),
  /** Says what a list would bring, and keeps nothing of it. */
  tryFeed: leading("/desk/feeds/add/test", at.addFeed.pattern),
  addFeed: form("/desk/feeds/add/keep", at.addFeed.pattern),
  readFeed: form("/desk/feeds/[id]/read", at.deskFeed.pattern),
  acceptFeed: form("/desk/feeds/[id]/accept", at.deskFeed.pattern),
  changeFeed: form("/desk/feeds/[id]/change", at.deskFeed.pattern),
  pauseFeed: form("/desk/feeds/[id]/pause", at.deskFeed.pattern),
  resumeFeed: form("/desk/feeds/[id]/resume", at.deskFeed.pattern),
  removeFeed: form("/desk/feeds/[id]/remove/confirm", at.removeFeed.pattern),
  hideGroup: form("/desk/group/[id]/hide", at.deskGroup.pattern),
  showGroup: form("/desk/group/[id]/show", at.deskGroup.pattern),
} as const;

export type FormName = keyof typeof forms;

/** An address with what is asked of it; what is not given is left out. */
export function asking(address: Address, asked: Readonly<Record<string, string | null | undefined>>): Address {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value !== undefined && value !== null) query.set(name, value);
  return (query.size === 0 ? address : `${address}?${query}`) as Address;
}

/** A place within a page. */
export function within(address: Address, id: string): Address {
  return `${address}#${encodeURIComponent(id)}` as Address;
}

/** The page that a form stands on, by what stood in the form's address. */
export function pageOf(place: Pick<FormAddress, "page">, params: Readonly<Record<string, string>>): Address {
  return filled(place.page, (name) => params[name] ?? "");
}

const exact = (pattern: string, part: string): string => pattern.replaceAll(".", "\\.").replaceAll(/\[\w+\]/g, part);
const FORMS = Object.values(forms).map((one) => ({
  path: new RegExp(`^${exact(one.pattern, "[^/?#]+")}$`),
  form: one,
}));
/** What is read and is no page of its own. */
const NO_PAGES: readonly unknown[] = [
  at.nowhere,
  at.leave,
  at.permalink,
  at.tonight,
  at.boardFeed,
  at.storiesFeed,
  at.groupsFeed,
];
const PAGES = new RegExp(
  `^(?:${Object.values(at)
    .filter((one) => !NO_PAGES.includes(one))
    .map((one) => exact(one.pattern, "[\\w-]+"))
    .join("|")})$`,
);

/** Whether an address is one of this kind, whatever is asked of it. */
export function isAt(address: Address, { pattern }: Pick<PageAddress, "pattern">): boolean {
  return new RegExp(`^${exact(pattern, "[\\w-]+")}(?:[?#]|$)`).test(address);
}

/** The form of ours that is sent to this path, if there is one. */
export function formAt(path: string): Pick<FormAddress, "changes"> | null {
  return FORMS.find((one) => one.path.test(path))?.form ?? null;
}

/** What somebody sent as the address of a page of ours, with what was asked of it; null for anything else. */
export function readPage(text: unknown): Address | null {
  if (typeof text !== "string" || text.length > 300) return null;
  const [path = "", ...asked] = text.split("?");
  return PAGES.test(path) && /^[\w=&%.~-]*$/.test(asked.join("?")) ? (text as Address) : null;
}
