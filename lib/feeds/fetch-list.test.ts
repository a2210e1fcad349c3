import { readFile } from "node:fs/promises";
import http from "node:http";
import net from "node:net";
import path from "node:path";
import process from "node:process";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { type AgentOf, fetchList, publicAgent } from "./fetch-list";
import { LIST_MOST } from "./limits";
import { FeedError } from "./refusals";

/** A server on this machine that must be refused, and stands for a public one where an agent of the tests says so. */
const server = http.createServer((request, response) => answer(request, response));
let answer: http.RequestListener;
let asked: http.IncomingMessage[] = [];
let port: number;
let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const at = server.address();
  port = typeof at === "object" && at ? at.port : 0;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await removeFolder(folder);
});
beforeEach(() => {
  asked = [];
});

class ToServer extends http.Agent {
  override createConnection() {
    return net.connect(port, "127.0.0.1");
  }
}
/** `lists.example` is the server; everything else is left to the agent of the site. */
const agentOf: AgentOf = (url) => (url.hostname === "lists.example" ? new ToServer() : publicAgent(url));

const file = () => path.join(folder, "list.json");
function fetched(
  respond: http.RequestListener,
  options: { etag?: string; time?: number } = {},
  at = "http://lists.example/",
) {
  answer = (request, response) => {
    asked.push(request);
    respond(request, response);
  };
  return fetchList(at, file(), { agentOf, ...options });
}
const failure = (fetching: Promise<unknown>) =>
  fetching.then(
    () => "fetched",
    (error: unknown) => (error instanceof FeedError ? error.why : String(error)),
  );
const OK: http.RequestListener = (_request, response) => response.end("[1]");
const to =
  (location: string): http.RequestListener =>
  (_request, response) =>
    response.writeHead(302, { location }).end();

const PRIVATE = [
  ...["http://127.0.0.1/", "http://127.1/", "http://2130706433/", "http://0x7f.0.0.1/", "http://0177.0.0.1/"],
  ...["http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://[64:ff9b::7f00:1]/"],
  ...["http://0.0.0.0/", "http://[::]/", "http://10.0.0.1/", "http://172.16.0.1/", "http://192.168.1.1/"],
  ...["http://169.254.169.254/latest/meta-data/", "http://100.64.0.1/", "http://[fd00::1]/", "http://[fe80::1]/"],
  ...["http://localhost/", "http://LOCALHOST/", "https://127.0.0.1/", "https://localhost/", "http://①②⑦.0.0.1/"],
];

describe("nothing is fetched from this machine or a private network", () => {
  test.each(PRIVATE)("%s", async (address) => {
    expect(await failure(fetchList(address, file(), {}))).toBe("private-address");
  });

  test.each(PRIVATE.filter((address) => /^http:[ -~]+$/.test(address)))("redirected to %s", async (address) => {
    expect(await failure(fetched(to(address)))).toBe("private-address");
    expect(asked).toHaveLength(1);
  });

  test("by the agent of the site, whatever the port, and nothing arrives there", async () => {
    answer = (request) => void asked.push(request);
    for (const host of ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "2130706433"]) {
      const url = new URL(`http://${host}:${port}/`);
      const asking = new Promise<void>((done, refused) => {
        http.get(url, { agent: publicAgent(url) }, () => done()).on("error", refused);
      });
      await expect(asking).rejects.toThrow("is not allowed");
    }
    expect(asked).toEqual([]);
  });

  test("not through a proxy that the environment names", async () => {
    const before = { ...process.env };
    const proxy = `http://127.0.0.1:${port}`;
    Object.assign(process.env, { HTTP_PROXY: proxy, http_proxy: proxy, ALL_PROXY: proxy, NODE_USE_ENV_PROXY: "1" });
    answer = (request, response) => {
      asked.push(request);
      response.end("[1]");
    };
    try {
      expect(await failure(fetchList("http://127.0.0.1/", file(), {}))).toBe("private-address");
      expect(await failure(fetchList("http://nowhere.invalid/", file(), {}))).toBe("unreachable");
    } finally {
      process.env = before;
    }
    expect(asked).toEqual([]);
  });
});

describe("an address is none", () => {
  test.each([
    ...["", "lists.example", "file:///etc/passwd", "ftp://lists.example/", "data:application/json,[1]"],
    ...["http://lists.example:8080/", "http://lists.example:22/", "http://name:word@lists.example/", "http:///"],
    `http://lists.example/${"a".repeat(2000)}`,
  ])("%s", async (address) => {
    expect(await failure(fetched(OK, {}, address))).toBe("bad-address");
    expect(await failure(fetched(to(address || "//:80")))).not.toBe("fetched");
  });
});

describe("an answer is no list", () => {
  test.each([400, 401, 403, 404, 429, 500, 503, 204, 206, 304])("with status %i", async (status) => {
    expect(await failure(fetched((_, response) => response.writeHead(status).end()))).toBe("bad-answer");
  });
  test("when it redirects a fourth time, or to nowhere", async () => {
    expect(await failure(fetched(to("/again")))).toBe("too-many-redirects");
    expect(asked).toHaveLength(4);
    expect(await failure(fetched((_, response) => response.writeHead(302).end()))).toBe("bad-answer");
  });
  test("when it does not come in time, a sign a moment too", async () => {
    expect(await failure(fetched(() => undefined, { time: 200 }))).toBe("too-slow");
    const drip: http.RequestListener = (_, response) => {
      const timer = setInterval(() => response.write("["), 10);
      response.on("close", () => clearInterval(timer));
    };
    expect(await failure(fetched(drip, { time: 300 }))).toBe("too-slow");
  });
  test("when it ends before its end, or is packed wrongly or in an unknown way", async () => {
    const short: http.RequestListener = (request, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("[1", () => request.destroy());
    };
    expect(await failure(fetched(short))).toBe("cut-off");
    const as = (encoding: string, body: Buffer): http.RequestListener => {
      return (_, response) => response.writeHead(200, { "content-encoding": encoding }).end(body);
    };
    expect(await failure(fetched(as("gzip", Buffer.from("[1]"))))).toBe("cut-off");
    expect(await failure(fetched(as("gzip", gzipSync("[1,2,3]").subarray(0, 15))))).toBe("cut-off");
    expect(await failure(fetched(as("zstd", Buffer.from("[1]"))))).toBe("bad-answer");
    const bomb = gzipSync(Buffer.alloc(LIST_MOST + 1, " "));
    expect(bomb.length).toBeLessThan(200_000);
    expect(await failure(fetched(as("gzip", bomb)))).toBe("too-big");
  });
});

test("a list is fetched, packed or not, over three redirects, with what it was last time", async () => {
  const packed: http.RequestListener = ({ url }, response) => {
    if (url !== "/3") return response.writeHead(301, { location: `/${Number(url?.slice(1)) + 1}` }).end();
    return response.writeHead(200, { "content-encoding": "gzip", etag: '"v2"' }).end(gzipSync("[1, 2]"));
  };
  expect(await fetched(packed, { etag: '"v1"' })).toEqual({ unchanged: false, etag: '"v2"' });
  expect(await readFile(file(), "utf8")).toBe("[1, 2]");
  expect(asked.map(({ headers }) => headers["if-none-match"])).toEqual(Array(4).fill('"v1"'));
  expect(asked[0]?.headers).not.toHaveProperty("cookie");
  const same: http.RequestListener = (_, response) => response.writeHead(304).end();
  expect(await fetched(same, { etag: '"v2"' })).toEqual({ unchanged: true });
  expect(await fetched((_, response) => response.writeHead(200, { etag: "no quotes" }).end("[]"))).toEqual({
    unchanged: false,
    etag: null,
  });
});
