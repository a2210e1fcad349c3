import { cookies } from "next/headers";
import type { Device } from "@/lib/identity/limits";
import { MINE_DAYS } from "@/lib/identity/limits";
import { overHttps, sessionCookieName } from "./settings";

export async function sessionToken(): Promise<string | null> {
  return (await cookies()).get(sessionCookieName())?.value ?? null;
}

/** On a shared device the cookie ends with the browser; on one's own after 30 days. */
export async function keepSessionToken(token: string, device: Device): Promise<void> {
  const lasting = device === "mine" ? { maxAge: MINE_DAYS * 86_400 } : {};
  (await cookies()).set(sessionCookieName(), token, {
    httpOnly: true,
    sameSite: "lax",
    secure: overHttps(),
    path: "/",
    ...lasting,
  });
}

export async function dropSessionToken(): Promise<void> {
  (await cookies()).set(sessionCookieName(), "", {
    httpOnly: true,
    sameSite: "lax",
    secure: overHttps(),
    path: "/",
    maxAge: 0,
  });
}
