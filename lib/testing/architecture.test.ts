import { describe, expect, test } from "vitest";
import { type Import, readSource, type Source, sourceFiles, textOf } from "./source";

const isTest = (file: string) => /\.test\.tsx?$|^e2e\/|^lib\/testing\//.test(file);
const sources = sourceFiles(/^(app|components|lib|prisma|seeds|e2e)\/.*\.tsx?$/).map(readSource);
const ours = sources.filter((source) => !isTest(source.file));

/** Where a path belongs: app, components, prisma, seeds, or one folder of lib. */
function layer(path: string): string {
  const [top = "", second = ""] = path.split("/");
  return top === "lib" ? `lib/${second}` : top;
}

const isOurs = (path: string) => /^(app|components|lib|prisma|seeds|e2e)\//.test(path);
const BELOW = ["lib/process", "lib/postgres", "lib/data-folder"];
/** The modules of the commands, which the site never needs, and what of each other and of the tests each may import. */
const COMMANDS: ReadonlyMap<string, readonly string[]> = new Map([
  ["lib/process", []],
  ["lib/postgres", ["lib/process"]],
  ["lib/data-folder", ["lib/process", "lib/postgres"]],
  ["lib/backup", BELOW],
  // They try and measure a whole site as the journeys do, and put the same people and forms to it.
  ["lib/bench", [...BELOW, "lib/testing", "e2e"]],
  ["lib/faults", [...BELOW, "lib/testing", "lib/bench"]],
  ["lib/launch", [...BELOW, "lib/backup", "lib/bench", "lib/faults", "lib/testing", "e2e"]],
]);
const isModule = (of: string) =>
  of.startsWith("lib/") && !/^lib\/(server|testing|generated|kernel)$/.test(of) && !COMMANDS.has(of);
/** Numbers, and what a stone looks like: pure, and no data of anybody is behind them. */
const drawnFrom = /\/limits$|^lib\/milestones\/look$/;
const framework = /^(next|react|react-dom|next-auth)(\/|$)/;

/** Why an import breaks the layers; undefined when it does not. */
function trespass(source: Source, { of, typeOnly }: Import): string | undefined {
  const from = layer(source.file);
  const to = isOurs(of) ? layer(of) : "package";
  if (from === to) return undefined;
  if (to === "lib/testing" || to === "e2e" || COMMANDS.has(to)) {
    if (COMMANDS.get(from)?.includes(to)) return undefined;
    if (COMMANDS.has(from)) return "commands stand on what is below them";
    // What cannot be connected to or migrated is said in one sentence, by whatever command asked.
    return from === "prisma" && to === "lib/process" ? undefined : "the site never needs tests or commands";
  }
  if (from === "lib/launch") return undefined;
  if (from === "lib/process" && isOurs(of)) return "what a process needs of the machine knows nothing of the site";
  if (to === "lib/server" && ["lib/backup", ...BELOW].includes(from)) return "data is kept without the pages";
  if (to === "app") return "nobody imports a route";
  if (from === "components" && !typeOnly && to.startsWith("lib/") && to !== "lib/kernel" && !drawnFrom.test(of)) {
    return "components get data and actions as props";
  }
  if (from === "lib/kernel" && isOurs(of) && !typeOnly) return "the kernel stands on nothing";
  if (isModule(from) || from === "lib/kernel") {
    if (framework.test(of)) return "the domain knows no framework";
    if (to === "lib/server" || to === "components") return "the domain stands below";
  }
  if (
    /\/(policy|schema)\.ts$/.test(source.file) &&
    isOurs(of) &&
    !typeOnly &&
    to !== "lib/kernel" &&
    !/\/limits$/.test(of)
  ) {
    return "policy and schema import only kernel and zod";
  }
  if (to === "package" && framework.test(of) && !["app", "components", "lib/server"].includes(from))
    return "only the outer layers know Next";
  return undefined;
}

// next-auth 4 knows only the types of Next's old router, and its handler is called with what it needs of them.
const mayForce = ["lib/server/auth.ts"];

describe("the house one can see through", () => {
  test("the parser sees what there is to see", () => {
    const source = readSource("lib/testing/architecture.test.ts");
    expect(source.imports).toContainEqual({ of: "lib/testing/source", typeOnly: false });
    expect(source.imports).toContainEqual({ of: "vitest", typeOnly: false });
    expect(ours.length).toBeGreaterThan(100);
  });

  test("imports keep to the layers", () => {
    const found = ours.flatMap((source) =>
      source.imports.flatMap((one) => {
        const why = trespass(source, one);
        return why ? [`${source.file} → ${one.of}: ${why}`] : [];
      }),
    );
    expect(found).toEqual([]);
  });

  test("modules import each other in one direction only", () => {
    const above = new Map<string, Set<string>>();
    const isOne = (of: string) => isModule(of) || COMMANDS.has(of);
    for (const { file, imports } of ours.filter((source) => isOne(layer(source.file)))) {
      const needs = imports.map((one) => layer(one.of)).filter((to) => isOne(to) && to !== layer(file));
      above.set(layer(file), new Set([...(above.get(layer(file)) ?? []), ...needs]));
    }
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      [...(above.get(from) ?? [])].some(
        (next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))),
      );
    expect([...above.keys()].filter((module) => reaches(module, module))).toEqual([]);
  });

  test("no two exported types have one name", () => {
    const found = new Map<string, string[]>();
    for (const { file, text } of ours.filter((source) => layer(source.file) !== "lib/generated"))
      for (const [, name = ""] of text.matchAll(/^export (?:type|interface|class|enum) (\w+)/gm))
        found.set(name, [...(found.get(name) ?? []), file]);
    expect(found.size).toBeGreaterThan(200);
    expect([...found].filter(([, files]) => files.length > 1)).toEqual([]);
  });

  test("no files stand in a circle, not even by their types", () => {
    const named = new Map(ours.map((source) => [source.file.replace(/\.tsx?$/, ""), source]));
    const above = (file: string) => (named.get(file)?.imports ?? []).map(({ of }) => of).filter((of) => named.has(of));
    const done = new Set<string>();
    const found: string[] = [];
    const walk = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(" → "));
      if (done.has(file) || path.includes(file)) return;
      for (const next of above(file)) walk(next, [...path, file]);
      done.add(file);
    };
    for (const file of named.keys()) walk(file, []);
    expect(found).toEqual([]);
  });

  test("there are no barrels and no drawers for odds and ends", () => {
    const named = /(^|\/)(utils?|helpers?|services?|managers?)(\/|\.tsx?$)/;
    expect(sources.filter((source) => source.barrel || named.test(source.file)).map((source) => source.file)).toEqual(
      [],
    );
  });

  test("time and chance come in as arguments, except where the world begins", () => {
    // A page asks for the day where it says 'yesterday': all kept pages end with the day (decision 080).
    const mayAsk = /^(lib\/(server|launch|bench|testing)|e2e)\/|^components\/day\.tsx$/;
    const asked = ["new Date()", "Math.random", "Date.now"];
    const found = ours.filter((source) => !mayAsk.test(source.file));
    expect(
      found.flatMap(({ file, uses }) => uses.filter((use) => asked.includes(use)).map((use) => `${file}: ${use}`)),
    ).toEqual([]);
  });

  test("the site looks at its environment in one place", () => {
    const site = ours.filter(({ file }) => /^(app|components|lib\/server)\//.test(file) || isModule(layer(file)));
    const mayLook = ["lib/server/settings.ts", "lib/server/env.ts", "components/words.ts"];
    const notSite = /^lib\/(backup|bench|faults|hosting|postgres)\//;
    const found = site.filter(({ file, text }) => text.includes("process.env") && !notSite.test(file));
    expect(found.map(({ file }) => file).filter((file) => !mayLook.includes(file))).toEqual([]);
  });

  test("what runs in front of Next asks Next for nothing: its headers and cookies are only there within it", () => {
    const reaches = (file: string, seen: Set<string>): Set<string> => {
      if (seen.has(file)) return seen;
      seen.add(file);
      const source = sources.find((one) => [`${file}.ts`, `${file}.tsx`, file].includes(one.file));
      for (const { of } of source?.imports.filter(({ typeOnly }) => !typeOnly) ?? []) reaches(of, seen);
      return seen;
    };
    const reached = reaches("lib/server/front/serve", new Set());
    expect(reached.size).toBeGreaterThan(50);
    expect([...reached].filter((one) => /^next\/(headers|navigation|cache)$/.test(one))).toEqual([]);
  });

  test("types are parsed at the edge and trusted after: no any, no !, no as outside the kernel", () => {
    const forced = ["any", "!", "as"];
    const found = ours.filter(({ file }) => layer(file) !== "lib/kernel" && !mayForce.includes(file));
    expect(
      found.flatMap(({ file, uses }) => uses.filter((use) => forced.includes(use)).map((use) => `${file}: ${use}`)),
    ).toEqual([]);
  });

  test("a file above 120 lines says why in its first line", () => {
    const long = ours.filter(({ lines, text }) => lines > 120 && !text.startsWith("// long because: "));
    expect(long.map(({ file, lines }) => `${file}: ${lines}`)).toEqual([]);
  });

  test("every colour is a token", () => {
    const colour = /#[0-9a-f]{3,8}\b(?!;)|\b(rgb|hsl|oklch|oklab|lab|lch)a?\(/i;
    const files = sourceFiles(/^(app|components)\/.*\.(css|tsx)$/).filter(
      (file) => file !== "app/tokens.css" && !isTest(file),
    );
    const found = files.flatMap((file) =>
      textOf(file)
        .split("\n")
        .filter((line) => colour.test(line) && !/href=|url\(#|id=/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });
});
