// long because: one place holds all that is needed to keep next-auth out of sight.
import { createHash, randomBytes } from "node:crypto";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { type AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { type OpenAccount, openAccount } from "@/lib/identity/account";
import { type Key, parseKey } from "@/lib/identity/key-words";
import type { Device } from "@/lib/identity/limits";
import { createSession, openSession } from "@/lib/identity/session";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { dropSessionToken, keepSessionToken, sessionToken } from "./cookie";
import { giveBackRate, rateLimit } from "./limits/rate-limit";
import { endSessionOf } from "./session-of-rows";
import { clock, database, siteSecret } from "./world";

/**
 * next-auth is called in process only: none of its routes is public. `authorize` opens the account, `encode` makes
 * the session and answers with its opaque token. The root key passes between the two through this one-use map,
 * never through user, token, session body, props or logs.
 */
type Handed = { account: OpenAccount; device: Device };
const handed = new Map<string, Handed>();
const busy = new Set<string>();

function optionsFor(ticket: string, device: Device, secret: string): AuthOptions {
  return {
    secret,
    session: { strategy: "jwt" },
    cookies: {
      sessionToken: {
        name: "cairn-in-process",
        options: { path: "/", httpOnly: true, sameSite: "lax", secure: false },
      },
    },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
    providers: [
      Credentials({
        credentials: { words: { type: "password" } },
        // Swallows every error: one thrown here would be copied into a redirect's address.
        authorize: async (given) => {
          try {
            const parsed = parseKey(given?.words ?? "");
            if (!parsed.ok) return null;
            const opened = await openAccount(database(), siteSecret(), parsed.key);
            if (!opened.ok) {
              if (opened.refusal.code === "busy") busy.add(ticket);
              return null;
            }
            handed.set(ticket, { account: opened.value, device });
            return { id: ticket };
          } catch {
            busy.add(ticket);
            return null;
          }
        },
      }),
    ],
    jwt: {
      encode: async ({ token }) => {
        const given = handed.get(token?.sub ?? "");
        handed.delete(token?.sub ?? "");
        return given ? createSession(database(), given.account, given.device, clock()) : "";
      },
      decode: async ({ token }) => {
        const session = token ? await openSession(database(), token, clock()) : null;
        return session ? { sub: "member" } : null;
      },
    },
  };
}

/**
 * Opens the account of six words and gives this browser its session cookie. `not-found` for unknown and closed alike.
 * `crying`: a cry for help stands in the same form, beside which five times as many are tried.
 */
export async function signIn(key: Key, device: Device, crying: boolean): Promise<Result<true>> {
  const slow = await rateLimit("sign-in", crying);
  if (slow) return refuse(slow);
  const ticket = randomBytes(16).toString("base64url");
  const secret = randomBytes(32).toString("hex");
  try {
    const token = await credentialsCallback(optionsFor(ticket, device, secret), key, secret);
    if (!token) return refuse(busy.has(ticket) ? { code: "busy" } : { code: "not-found" });
    await takeOver(token, device);
    await giveBackRate("sign-in", crying);
    return done(true);
  } finally {
    handed.delete(ticket);
    busy.delete(ticket);
  }
}

/** One POST to next-auth's credentials callback with a csrf pair made for it; answers with the session cookie's value. */
async function credentialsCallback(options: AuthOptions, key: Key, secret: string): Promise<string | null> {
  const csrf = randomBytes(32).toString("hex");
  const csrfHash = createHash("sha256").update(`${csrf}${secret}`).digest("hex");
  const request = {
    method: "POST",
    query: { nextauth: ["callback", "credentials"] },
    headers: {},
    cookies: { "next-auth.csrf-token": `${csrf}|${csrfHash}` },
    body: { csrfToken: csrf, words: key.join(" "), json: "true" },
  };
  let setCookies: string[] = [];
  const response = {
    status: () => response,
    getHeader: () => setCookies,
    setHeader: (name: string, value: string | string[]) => {
      if (name.toLowerCase() === "set-cookie") setCookies = [value].flat();
      return response;
    },
    json: () => response,
    send: () => response,
    end: () => response,
  };
  // The handler reads no more of Node's request and response than stands above.
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options);
  const ours = setCookies.find((cookie) => cookie.startsWith("cairn-in-process="));
  return ours?.slice("cairn-in-process=".length).split(";")[0] || null;
}

/** A session for an account just made or just given a new key: the words were proven a moment ago. */
export async function startSession(account: OpenAccount, device: Device): Promise<void> {
  await takeOver(await createSession(database(), account, device, clock()), device);
}

/** The browser's new session. The one it had would go on without a browser to end it, so it ends here. */
async function takeOver(token: string, device: Device): Promise<void> {
  const before = await sessionToken();
  if (before) await endSessionOf(before);
  await keepSessionToken(token, device);
}

export async function signOut(): Promise<void> {
  const token = await sessionToken();
  if (!token) return;
  await endSessionOf(token);
  await dropSessionToken();
}
