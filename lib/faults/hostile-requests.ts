import { forms } from "@/lib/kernel/addresses";
import { URLENCODED } from "@/lib/testing/forms";
import { type AttackTarget, type Hostile, head } from "./requests";

/** Requests whose address, headers or framing no browser makes. */
export function hostileRequests(target: AttackTarget): Hostile[] {
  const get = (path: string, lines: string[] = []) => [head(target, `GET ${path}`, lines)];
  const refused = (name: string, pieces: () => Iterable<string | Buffer>): Hostile => ({
    name,
    outcome: "refused",
    pieces,
  });
  const harmless = (name: string, pieces: () => Iterable<string | Buffer>): Hostile => ({
    name,
    outcome: "harmless",
    pieces,
  });
  const chunked = [`Content-Type: ${URLENCODED}`, "Transfer-Encoding: chunked"];
  const post = (lines: string[], ...body: string[]) => [head(target, `POST ${forms.signIn()}`, lines), ...body];
  return [
    refused("a NUL in the address", () => get("/\0")),
    refused("a written NUL in the address", () => get("/t/%00")),
    refused("bytes that are no text in the address", () => get("/t/%ff%fe")),
    refused("raw bytes that are no text in the address", () => ["GET /", Buffer.from([0xff, 0xfe]), head(target, "")]),
    harmless("a NUL in what is searched for", () => get("/search?q=%00")),
    harmless("half a sign in what is searched for", () => get("/search?q=%ED%A0%80%ff")),
    harmless("NULs in the place in a list", () => get("/stories?after=%00&stage=%00&theme=%ff")),
    refused("an address of 100,000 signs", () => get(`/?${"a".repeat(100_000)}`)),
    refused("a path of 7,000 steps", () => get("/a".repeat(7000))),
    refused("7,000 parameters", () => get(`/search?${"a&".repeat(7000)}`)),
    refused("a NUL in a cookie", () => get("/me", ["Cookie: cairn=\0"])),
    harmless("a written NUL in a cookie", () => get("/me", ["Cookie: cairn=%00; %00=1; cairn=%ff"])),
    harmless("bytes that are no text in a cookie", () => [
      head(target, "GET /me", ["Cookie: cairn="]).slice(0, -4),
      Buffer.from([0xff, 0xe9]),
      "\r\n\r\n",
    ]),
    harmless("a cookie of 10,000 signs", () => get("/me", [`Cookie: cairn=${"a".repeat(10_000)}`])),
    refused("a header of a megabyte", () => get("/", [`X-A: ${"a".repeat(1_000_000)}`])),
    refused("5,000 headers", () =>
      get(
        "/",
        Array.from({ length: 5000 }, (_, n) => `X-${n}: a`),
      ),
    ),
    harmless("headers for the framework's insides", () =>
      get("/me", ["x-middleware-subrequest: a:a:a:a:a", "x-nextjs-data: 1", "x-invoke-path: /%00", "RSC: 1"]),
    ),
    refused("what is no HTTP", () => [Buffer.from([22, 3, 1, 2, 0, 1, 0, 1, 252, 3, 3]), "\r\n\r\n"]),
    refused("another site's address", () => [
      "GET http://elsewhere.example/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
    ]),
    refused("a method that no page has", () => [head(target, "TRACE /")]),
    refused("two lengths that disagree", () => post([...chunked, "Content-Length: 5"], "0\r\n\r\n")),
    refused("a length below nothing", () => post(["Content-Length: -5"])),
    refused("a piece without a length", () => post(chunked, "zz\r\nabc\r\n")),
    refused("a second piece without a length", () => post(chunked, "3\r\nabc\r\n", "-5\r\nabc\r\n")),
    refused("a piece with endless remarks", () => post(chunked, `3;${"a".repeat(30_000)}\r\nabc\r\n`)),
  ];
}
