import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { settingsSchema } from "@/lib/server/env-schema";
import packageJson from "@/package.json";

const root = path.resolve(import.meta.dirname, "../..");
const pages = ["README.md", "lib/hosting/README.md"];
const files = readdirSync(import.meta.dirname).filter((name) => !name.endsWith(".test.ts"));
const toCopy = files.filter((name) => name !== "README.md");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const all = [...new Set([...pages, ...files.map((name) => `lib/hosting/${name}`)])];

/** Read before settings are: it names the file that they stand in. */
const BEFORE_SETTINGS = ["CAIRN_SETTINGS"];

/** What a file says, by a pattern with one group. */
const named = (file: string, pattern: RegExp) => [...read(file).matchAll(pattern)].map(([, name = ""]) => name);

/** The anchors of a page, as its headings make them. */
const anchors = (file: string) =>
  named(file, /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, "")
      .replaceAll(" ", "-"),
  );

/** Directives that would write down who visits. */
const LOGS = /^\s*(?:access_log\s+(?!off;)|error_log\s+(?!\/dev\/null)|log\s*\{|log\s*$|output\s)/m;

describe("what hosts copy is true", () => {
  test.each(all)("%s names only settings that there are", (file) => {
    const known = [...Object.keys(settingsSchema.shape), ...BEFORE_SETTINGS];
    expect(named(file, /\b(CAIRN_[A-Z_]+|DATABASE_URL)\b/g).filter((name) => !known.includes(name))).toEqual([]);
  });

  test("every line of the example is a setting, or one that is switched off", () => {
    const lines = named("lib/hosting/settings.env.example", /^#?(\w+)=/gm);
    expect(lines).toContain("CAIRN_ORIGIN");
    expect(lines.filter((name) => !Object.keys(settingsSchema.shape).includes(name))).toEqual([]);
  });

  test("the README's table has every setting that a host may set", () => {
    const listed = named("README.md", /^\| `([A-Z_]+)` +\|/gm);
    const settable = Object.keys(settingsSchema.shape).filter((name) => name !== "CAIRN_DEMO");
    expect(settable.filter((name) => !listed.includes(name))).toEqual([]);
  });

  test.each(all)("%s names only commands that there are", (file) => {
    const commands = named(file, /npm run (?:--silent )?([a-z][a-z:-]*[a-z])/g);
    expect(commands.filter((name) => !Object.hasOwn(packageJson.scripts, name))).toEqual([]);
  });

  test.each(pages)("%s links only to what is there", (file) => {
    const links = named(file, /\]\((?!https?:)([^)]+)\)/g);
    const lost = links.filter((link) => {
      const [to = "", anchor] = link.split("#");
      const target = to === "" ? file : path.join(path.dirname(file), to);
      return !existsSync(path.join(root, target)) || (anchor !== undefined && !anchors(target).includes(anchor));
    });
    expect(lost).toEqual([]);
  });

  test("the page copies every file there is, and no other", () => {
    const page = read("lib/hosting/README.md");
    expect(toCopy.filter((name) => !page.includes(name))).toEqual([]);
    const copied = named("lib/hosting/README.md", /\b(cairn[\w-]*\.(?:service|timer))\b/g);
    expect(copied.filter((name) => !files.includes(name))).toEqual([]);
  });

  test("the service starts what npm start runs", () => {
    const [started] = named("lib/hosting/cairn.service", /^ExecStart=\/usr\/bin\/env (.+)$/gm);
    expect(started).toBe(packageJson.scripts.start);
  });

  test.each(["Caddyfile", "nginx.conf"])("%s keeps nobody's visits", (name) => {
    const text = read(`lib/hosting/${name}`);
    expect(text.replace(/log default \{\s*exclude http\.log http\.handlers tls\.handshake\s*\}/, "")).not.toMatch(LOGS);
    for (const block of text.split(/^server \{/m).slice(1)) expect(block).toMatch(/^ {4}access_log off;$/m);
    expect("  access_log /var/log/nginx/access.log;").toMatch(LOGS);
    expect("\tlog {\n\t\toutput file x\n\t}").toMatch(LOGS);
  });

  test.each(toCopy.filter((name) => /\.(service|timer)$/.test(name)))("%s writes into no file of its own", (name) => {
    expect(read(`lib/hosting/${name}`)).not.toMatch(/access[_.]log|Standard(?:Output|Error)=(?:file|append)/);
  });
});
