import { createServer } from "node:http";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { NOON } from "@/lib/testing/world";
import { sendSecurityTxt } from "./security-txt";

// Other tests of this process ask for settings too.
afterEach(() => {
  vi.unstubAllEnvs();
  globalThis.__cairnSettings = undefined;
});

/** What is answered, or null where nothing is set. */
async function told(): Promise<string | null> {
  globalThis.__cairnSettings = undefined;
  const server = createServer((_request, response) => {
    if (!sendSecurityTxt(response, NOON)) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const at = server.address();
  const answer = await fetch(`http://127.0.0.1:${typeof at === "object" && at ? at.port : 0}/`);
  return answer.status === 404 ? null : `${answer.headers.get("content-type")}\n${await answer.text()}`;
}

test("where a host says nothing there is no contact", async () => {
  expect(await told()).toBeNull();
});

test("the host's contact is told as RFC 9116 has it, for less than a year", async () => {
  vi.stubEnv("CAIRN_SECURITY_CONTACT", "mailto:safety@cairn.example");
  vi.stubEnv("CAIRN_ORIGIN", "https://cairn.example");
  expect((await told())?.split("\n")).toEqual([
    "text/plain; charset=utf-8",
    "Contact: mailto:safety@cairn.example",
    "Expires: 2026-12-12T00:00:00.000Z",
    "Preferred-Languages: en",
    "Canonical: https://cairn.example/.well-known/security.txt",
    "",
  ]);
});
