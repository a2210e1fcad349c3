import { tokenFrom } from "./leave";
import { setAll } from "./send-answer";
import type { Stage } from "./server-context";
import { isSpeculative } from "./speculative";

/**
 * Opening a page marks it as read and keeps somebody signed in. Neither is for a browser to do by itself, so what it
 * asks for in advance is refused to members: it then asks anew when somebody comes.
 */
export const refuseGuesses: Stage = ({ site, request, response, url, reading }) => {
  if (!reading || !isSpeculative(request.headers) || !tokenFrom(request.headers.cookie)) return false;
  // The way out answers a guess as it answers anybody: nothing ends, and it leads away.
  if (url?.kind !== "page" || url.path === "/leave") return false;
  setAll(response, site.headers);
  response.writeHead(503, { "Cache-Control": "no-store", "Content-Length": 0 });
  response.end();
  return true;
};
