import type { ServerResponse } from "node:http";
import { dayOf, days, later } from "@/lib/kernel/time";
import { settings } from "../settings";

export const SECURITY_TXT = "/.well-known/security.txt";

/** RFC 9116 recommends less than a year; each day moves it on, as long as the site runs. */
const GOOD_FOR_DAYS = 180;

/** Where whoever finds a weakness writes to, if the host says it; else it leaves the answer to the page for nothing. */
export function sendSecurityTxt(response: ServerResponse, now: Date): boolean {
  const { securityContact, origin } = settings();
  if (!securityContact) return false;
  const lines = [
    `Contact: ${securityContact}`,
    `Expires: ${later(dayOf(now), days(GOOD_FOR_DAYS)).toISOString()}`,
    "Preferred-Languages: en",
    ...(origin ? [`Canonical: ${new URL(SECURITY_TXT, origin)}`] : []),
  ];
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  response.end(`${lines.join("\n")}\n`);
  return true;
}
