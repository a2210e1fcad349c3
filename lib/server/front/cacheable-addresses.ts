import { ID_PATTERN } from "@/lib/kernel/ids";
import { edgeFrom } from "@/lib/kernel/paging";
import { minutes } from "@/lib/kernel/time";
import type { ThreadAsked } from "../shown-thread";

/** A reader's page that may be kept: `key` is its address with only what it understands, `tags` what it shows. */
export type CacheableAddress = {
  readonly key: string;
  readonly url: string;
  /** What the page is told to be reached under. */
  readonly host: string;
  readonly tags: readonly string[];
  /** True when those who are signed in get the same page: nobody needs to know who asks. */
  readonly everyone: boolean;
  /** False when it can be rendered while the database hangs. */
  readonly needsDatabase: boolean;
  /** True for a file that never changes under its address: browsers keep it. No page is. */
  readonly lasting: boolean;
  /** The thread that it is a page of, which the front server renders itself. */
  readonly thread: ThreadAsked | null;
};

const PAGING = ["after", "before"] as const;
const STONES_PAGING = ["stones-after", "stones-before"] as const;
/** Help knows no viewer: it is there for whoever asks, whatever else is down. */
const HELP = /^\/help(?:\/[a-z]{2})?()$/;
const id = ID_PATTERN.source.replace(/^\^|\$$/g, "");
const THREAD = new RegExp(`^/t/(${id})$`);

type KeptAddress = {
  readonly path: RegExp;
  readonly params: readonly string[];
  readonly tags: (id: string) => readonly string[];
  /** It tells what begins next: kept for no longer than the quarter of an hour, at which meetings begin. */
  readonly passing?: true;
};
const QUARTER = minutes(15);

/**
 * Every address that is the same for all readers, and what a change to the database must name to stale it: the names
 * are said by the triggers of the migration 'changed_pages'. What stands in no row changes with a new start alone.
 */
const ADDRESSES: readonly KeptAddress[] = [
  { path: /^\/()$/, params: [], tags: () => ["lists"] },
  { path: /^\/boards()$/, params: [], tags: () => ["lists"] },
  { path: /^\/d\/[1-5]()$/, params: [], tags: () => ["lists"] },
  { path: /^\/stories()$/, params: [...PAGING, "stage", "theme"], tags: () => ["lists"] },
  { path: /^\/feeds\/stories\.xml()$/, params: [], tags: () => ["lists"] },
  { path: new RegExp(`^/b/(${id})$`), params: PAGING, tags: (board) => [`board:${board}`] },
  { path: new RegExp(`^/feeds/boards/(${id})\\.xml$`), params: [], tags: (board) => [`board:${board}`] },
  { path: THREAD, params: PAGING, tags: (thread) => [`thread:${thread}`] },
  {
    path: new RegExp(`^/p/(${id})$`),
    params: [...PAGING, ...STONES_PAGING],
    tags: (profile) => [`profile:${profile}`],
  },
  { path: /^\/milestones(?:\/g\/[1-9]|\/20\d{2}-(?:0[1-9]|1[0-2]))?()$/, params: PAGING, tags: () => ["wall"] },
  { path: new RegExp(`^/m/(${id})$`), params: [], tags: (stone) => [`stone:${stone}`] },
  { path: /^\/groups(?:\/choose|\/feed\.json)?()$/, params: [], tags: () => ["groups"] },
  { path: new RegExp(`^/g/(${id})$`), params: [], tags: () => ["groups"], passing: true },
  { path: /^\/(?:rules|privacy|about)()$/, params: [], tags: () => [] },
  { path: HELP, params: [], tags: () => [] },
];

/** The longest value of a parameter that a page understands; anything longer is not kept. */
const LONGEST = 120;

const HOST = /^(?:[\w.-]{1,253}|\[[\da-f:]{2,45}\])(?::\d{1,5})?$/i;

/**
 * Whether a reader's page at this address is kept, and under which key; null for all others. A feed names the address
 * it was asked under, so it is kept for each `host`; where the site knows its own address, `host` is always that one.
 */
export function cacheableAddress(url: string, host: string | undefined, now = Date.now()): CacheableAddress | null {
  const mark = url.indexOf("?");
  const path = mark < 0 ? url : url.slice(0, mark);
  for (const address of ADDRESSES) {
    const found = address.path.exec(path);
    if (!found) continue;
    const tags = [...address.tags(found[1] ?? ""), "all"];
    const query = mark < 0 ? "" : onlyKnown(url.slice(mark + 1), address.params);
    if (query === null) return null;
    const page = {
      tags,
      everyone: address.path === HELP,
      needsDatabase: tags.length > 1,
      lasting: false,
      thread: threadIn(path, query),
    };
    const asked = path + query;
    const key = address.passing ? `${asked} in ${Math.floor(now / QUARTER)}` : asked;
    if (!path.endsWith(".xml")) return { ...page, key, url: asked, host: "localhost" };
    return host && HOST.test(host) ? { ...page, key: `${path} at ${host}`, url: path, host } : null;
  }
  return null;
}

/** A file of ours, the same for everyone, signed in or not; `lasting` when its address names its content. */
export function cacheableFile(path: string, lasting: boolean): CacheableAddress {
  const file = { tags: [], everyone: true, needsDatabase: false, lasting, thread: null };
  return { ...file, key: `${path} ${lasting ? "for good" : "of now"}`, url: path, host: "localhost" };
}

function threadIn(path: string, query: string): ThreadAsked | null {
  const [, id] = THREAD.exec(path) ?? [];
  return id ? { id, edge: edgeFrom(Object.fromEntries(new URLSearchParams(query)), 1) } : null;
}

// One order, one value each: a thousand ways to write an address are one page.
function onlyKnown(search: string, params: readonly string[]): string | null {
  const given = new URLSearchParams(search);
  const kept = new URLSearchParams();
  for (const name of params) {
    const [value, ...more] = given.getAll(name);
    if (value === undefined) continue;
    if (more.length > 0 || value.length > LONGEST) return null;
    kept.set(name, value);
  }
  return kept.size === 0 ? "" : `?${kept}`;
}
