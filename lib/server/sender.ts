import { reader, type Viewer } from "@/lib/kernel/viewer";
import { sessionToken } from "./cookie";
import { processState } from "./process-state";
import type { Sender } from "./requests";
import { sessionOf } from "./session-of";
import { currentViewer } from "./viewer";

/**
 * Who sent the form that is being dealt with, asked once for what is done with it: one lookup takes two questions, and
 * sign-in, limits, command, notebook and unposted words want to know. What needs more of a session than its viewer looks
 * again (signing out, a new key, the limit for newcomers while many join), and so does a page that is rendered after it.
 */
export async function sender(): Promise<Viewer> {
  const request = processState().formRequest.getStore();
  if (!request) return currentViewer();
  const token = await sessionToken();
  return token ? senderIn(request, token, async () => (await sessionOf(token))?.member ?? reader) : reader;
}

/** Whom `look` finds for this token, or found before while the same form was dealt with. */
export function senderIn(request: { sender?: Sender }, token: string, look: () => Promise<Viewer>): Promise<Viewer> {
  if (request.sender?.token !== token) request.sender = { token, viewer: look() };
  return request.sender.viewer;
}
