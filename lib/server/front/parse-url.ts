/** What an address asks for, before anything is looked up: a page, a file of ours that never changes, or nothing of ours. */
export type ParsedUrl = { readonly path: string; readonly kind: "page" | "asset" | "file" | "nothing" };

/**
 * Files whose address stays when their content changes, unless a version stands behind it. `work.js` has none, and is
 * kept by no browser, like the worker it sets off: only those who join load it, and it would tell whoever looks there.
 */
const FILES = ["/cairn.js", "/work.js", "/plain.css", "/icon.svg", "/favicon.ico", "/robots.txt"];
const VERSIONED = /^\/(?:(?:cairn\.js|plain\.css)\?v=[0-9a-f]{12}|icon\.svg\?icon\.[\w~.-]+\.svg)$/;
const ASSET = /^\/(?:_next\/static|fonts)\/[\w~.-]+(?:\/[\w~.-]+)*$/;
/** No page names a script of the framework, so none is there to be named by somebody else's words. */
const FRAMEWORK = /^\/_next\/.*\.js$/;
/** Addresses under which Next would answer with flight data: our pages are HTML and nothing else. */
const FLIGHT = /\.(?:rsc|segments?)(?:\/|$)/;

/** No address of ours comes near either; taking thousands of parameters apart would hold everybody up for seconds. */
const LONGEST = 4096;
const MOST_PARAMETERS = 40;

/** Reads the address of a request; null for one that is no path (`*`, `http://…`) or longer than any of ours. */
export function parseUrl(url: string | undefined): ParsedUrl | null {
  if (!url?.startsWith("/") || url.length > LONGEST || url.split("&").length > MOST_PARAMETERS) return null;
  const path = url.split("?")[0] ?? "/";
  const plain = decoded(path);
  // Steps up and down are for nobody's browser: what they lead to must not pass for something else.
  if (
    plain === null ||
    // Some read it as a slash: what was looked at would not be what is asked for.
    path.includes("\\") ||
    FLIGHT.test(plain) ||
    FRAMEWORK.test(plain) ||
    /(?:^|[\\/])\.{1,2}(?:[\\/]|$)/.test(plain)
  )
    return { path, kind: "nothing" };
  if (ASSET.test(path) || VERSIONED.test(url)) return { path, kind: "asset" };
  return { path, kind: FILES.includes(path) ? "file" : "page" };
}

function decoded(path: string): string | null {
  try {
    const text = decodeURIComponent(path);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be in an address.
    return /[\u0000-\u001f\u007f]/.test(text) ? null : text;
  } catch {
    return null;
  }
}
