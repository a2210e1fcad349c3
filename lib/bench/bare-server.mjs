// What the site is compared with: one query and one template, nothing else. It sends the site's own page, byte for byte.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import process from "node:process";
import pg from "pg";

const [databaseUrl, threadId, piecesFile] = process.argv.slice(2);
const [head, ...between] = JSON.parse(readFileSync(piecesFile, "utf8"));
// As many connections as the site has.
const pool = new pg.Pool({ connectionString: databaseUrl, max: 12 });
pool.on("error", () => undefined);
const posts = `SELECT p.id, p.seq, p.body, p.hour, p.edited, p.content_notes, v.name, v.avatar_seed, v.profile_id
  FROM post p JOIN voice v ON v.id = p.voice_id
  WHERE p.thread_id = $1 AND p.standing = 'visible' ORDER BY p.seq LIMIT 50`;

const server = createServer(async (_request, response) => {
  try {
    const { rows } = await pool.query({ name: "posts", text: posts, values: [threadId] });
    let html = head;
    for (const [at, row] of rows.entries()) html += row.body + between[at];
    const body = Buffer.from(html);
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Length": body.length });
    response.end(body);
  } catch {
    response.writeHead(500).end();
  }
});
server.listen(0, "127.0.0.1", () => process.send(server.address().port));
process.on("SIGTERM", () => process.exit());
process.on("disconnect", () => process.exit());
