import { headers } from "next/headers";
import { cache } from "react";
import { reader, type Viewer } from "@/lib/kernel/viewer";
import { sessionToken } from "./cookie";
import type { SignedIn } from "./requests";
import { HANDED_ON, handedOn, sessionOf } from "./session-of";

/** The live session of this request, or null. Looked up once a request, never kept longer: it is revocable at once. */
export const currentSession = cache(async (): Promise<SignedIn | null> => {
  const known = handedOn((await headers()).get(HANDED_ON));
  if (known) return known;
  const token = await sessionToken();
  return token ? sessionOf(token) : null;
});

/** Who is asking. Everyone without a live session is a reader, whatever cookies they carry. */
export async function currentViewer(): Promise<Viewer> {
  return (await currentSession())?.member ?? reader;
}
