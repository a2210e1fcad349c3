import { watch } from "node:fs";
import type { ServerResponse } from "node:http";
import path from "node:path";

/** The folders that a page is made of. */
const FOLDERS = ["app", "components", "lib", "public", "seeds"];

const SCRIPT = 'new EventSource("/dev-reload").onmessage = () => location.reload();';

export type LiveReload = { answer: (path: string, response: ServerResponse) => boolean; end: () => void };

/**
 * Hot reload for `npm run dev`: an open page loads itself again when a file is saved. Next's own would need its scripts
 * in the page, and then a developer would see another site than everybody else does: one that hydrates.
 */
export function liveReload(dir: string): LiveReload {
  const pages = new Set<ServerResponse>();
  let soon: NodeJS.Timeout | undefined;
  // An editor writes a file more than once, and Next has to notice it too.
  const changed = () => {
    clearTimeout(soon);
    soon = setTimeout(() => {
      for (const page of pages) page.write("data: changed\n\n");
    }, 250);
  };
  const watchers = FOLDERS.map((folder) => watch(path.join(dir, folder), { recursive: true }, changed));
  return {
    answer(at, response) {
      if (at === "/dev-reload.js") {
        response.writeHead(200, { "Content-Type": "text/javascript" }).end(SCRIPT);
      } else if (at === "/dev-reload") {
        response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
        response.write(": open\n\n");
        pages.add(response);
        response.once("close", () => pages.delete(response));
      } else return false;
      return true;
    },
    end() {
      clearTimeout(soon);
      for (const watcher of watchers) watcher.close();
      for (const page of pages) page.end();
    },
  };
}

/** The page with the script that listens. */
export const withReload = (html: string): string =>
  html.replace("</body>", '<script src="/dev-reload.js" defer></script></body>');
