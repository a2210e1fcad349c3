// What readers' pages are compared with: one page in memory, sent as it is. It is the site's own page, byte for byte.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import process from "node:process";

const body = readFileSync(process.argv[2]);
const head = { "Content-Type": "text/html; charset=utf-8", "Content-Length": body.length };
const server = createServer((_request, response) => {
  response.writeHead(200, head);
  response.end(body);
});
server.listen(0, "127.0.0.1", () => process.send(server.address().port));
process.on("SIGTERM", () => process.exit());
process.on("disconnect", () => process.exit());
