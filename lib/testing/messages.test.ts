import { describe, expect, test } from "vitest";
import { en } from "@/components/messages/en";
import { type Node, nodesOf, readSource, sourceFiles, toNode } from "./source";

/** What a translator is asked for: one key, or those that a pattern made of a template fits. */
type Asked = { file: string; area: string; key: string | RegExp };

const files = sourceFiles(/^(app|components|lib|seeds)\/.*\.tsx?$/).filter((file) => !/\.test\.tsx?$/.test(file));
const asked = files.flatMap(askedIn);

/** Every key of the catalogue, as 'area' and 'outer.inner'. */
const known = Object.entries(en).flatMap(([area, messages]) => keysOf(messages).map((key) => ({ area, key })));

function keysOf(messages: unknown, before = ""): string[] {
  return Object.entries(toNode(messages) ?? {}).flatMap(([name, value]) =>
    typeof value === "string" ? [before + name] : keysOf(value, `${before}${name}.`),
  );
}

const fits = (key: string, wanted: string | RegExp): boolean =>
  typeof wanted === "string" ? key === wanted : wanted.test(key);

function literalsIn(file: string): string[] {
  return nodesOf(file).flatMap((node) => (typeof node.value === "string" && node.value !== "" ? [node.value] : []));
}

function askedIn(file: string): Asked[] {
  const nodes = nodesOf(file);
  const areas = new Map<string, string[]>();
  for (const node of nodes) {
    const area = node.type === "VariableDeclarator" ? areaOf(toNode(node.init)) : undefined;
    const name = String(toNode(node.id)?.name);
    if (area) areas.set(name, [...(areas.get(name) ?? []), area]);
  }
  const near = [file, ...readSource(file).imports.flatMap(({ of }) => files.filter((one) => one.startsWith(`${of}.`)))];
  const literals = near.flatMap(literalsIn);
  return nodes.flatMap((node) => {
    if (node.type !== "CallExpression") return [];
    const callee = toNode(node.callee);
    const translator = callee?.type === "MemberExpression" ? toNode(callee.object) : callee;
    const direct = areaOf(translator);
    const of = direct ? [direct] : (areas.get(String(translator?.name)) ?? []);
    // Only what a translator is asked for is a key: other calls are given patterns and SQL.
    if (of.length === 0) return [];
    const keys = keysAsked(toNode(first(node.arguments)), literals);
    return of.flatMap((area) => keys.map((key) => ({ file, area, key })));
  });
}

/** 'thread' of `words("thread")`. */
function areaOf(node: Node | undefined): string | undefined {
  if (node?.type !== "CallExpression" || toNode(node.callee)?.name !== "words") return undefined;
  const area = toNode(first(node.arguments))?.value;
  return typeof area === "string" ? area : undefined;
}

function first(list: unknown): unknown {
  return Array.isArray(list) ? list[0] : undefined;
}

/** The keys that an argument can be. One that is worked out elsewhere may be any text that stands in its file or near it. */
function keysAsked(node: Node | undefined, literals: readonly string[]): (string | RegExp)[] {
  if (node?.type === "Literal" && typeof node.value === "string") return [node.value];
  if (node?.type === "ConditionalExpression")
    return [node.consequent, node.alternate].flatMap((one) => keysAsked(toNode(one), literals));
  if (node?.type === "TemplateLiteral" && Array.isArray(node.quasis)) {
    const parts = node.quasis.map((part) => String(toNode(toNode(part)?.value)?.cooked).replace(/[.]/g, "\\."));
    return [new RegExp(`^${parts.join(".+")}$`)];
  }
  return node ? [new RegExp(`^(${literals.map((text) => text.replace(/[^\w.-]/g, "\\$&")).join("|")})$`)] : [];
}

describe("the words of the site", () => {
  test("the catalogue and the code are both seen", () => {
    expect(known.length).toBeGreaterThan(400);
    expect(asked.length).toBeGreaterThan(400);
  });

  test("every key that code asks for is in the catalogue", () => {
    const missing = asked.filter(
      ({ area, key }) => typeof key === "string" && !known.some((one) => one.area === area && one.key === key),
    );
    expect(missing).toEqual([]);
    const empty = asked.filter(
      ({ area, key }) => typeof key !== "string" && !known.some((one) => one.area === area && fits(one.key, key)),
    );
    expect(empty).toEqual([]);
  });

  test("every key of the catalogue is asked for somewhere", () => {
    const unused = known.filter((one) => !asked.some(({ area, key }) => area === one.area && fits(one.key, key)));
    expect(unused).toEqual([]);
  });
});
