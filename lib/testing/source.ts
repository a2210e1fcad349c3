import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseAst } from "vitest/node";

const root = path.resolve(import.meta.dirname, "../..");

export interface Import {
  /** A path from the root without its extension, or a package's name. */
  of: string;
  typeOnly: boolean;
}

export interface Source {
  file: string;
  text: string;
  lines: number;
  imports: Import[];
  /** Every node of the syntax tree that a rule may ask about, as short words: "new Date()", "Math.random", "any". */
  uses: string[];
  /** True when the file does nothing but hand on what others export. */
  barrel: boolean;
}

export type Node = Record<string, unknown>;

/** Every file that git knows or would take, below the root, whose name matches. */
export function sourceFiles(pattern: RegExp): string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root });
  const files = listed.toString("utf8").split("\n");
  return [...new Set(files)].filter((file) => pattern.test(file) && existsSync(path.join(root, file))).sort();
}

/** The text of a file of the project. */
export const textOf = (file: string) => readFileSync(path.join(root, file), "utf8");

/** Parses one TypeScript file with a real parser. */
export function readSource(file: string): Source {
  const text = textOf(file);
  const source: Source = { file, text, lines: text.split("\n").length - 1, imports: [], uses: [], barrel: false };
  const programme = parsed(file, text);
  const body = Array.isArray(programme?.body) ? programme.body.map(toNode) : [];
  source.barrel = body.length > 0 && body.every((one) => String(one?.type).startsWith("Export") && toNode(one?.source));
  walk(programme, source);
  return source;
}

const parsed = (file: string, text: string): Node | undefined =>
  toNode(parseAst(text, { lang: file.endsWith("x") ? "tsx" : "ts" }));

/** Every node of a file's syntax tree, outer before inner. */
export function nodesOf(file: string): Node[] {
  const found: Node[] = [];
  const visit = (value: unknown): void => {
    const node = toNode(value);
    if (!node) return;
    if (typeof node.type === "string") found.push(node);
    for (const child of Object.values(node)) for (const one of Array.isArray(child) ? child : [child]) visit(one);
  };
  visit(parsed(file, textOf(file)));
  return found;
}

function walk(node: Node | undefined, source: Source): void {
  if (!node) return;
  const from = toNode(node.source)?.value;
  if (typeof from === "string" && /^(Import|Export)/.test(String(node.type))) {
    source.imports.push({ of: resolved(source.file, from), typeOnly: isTypeOnly(node) });
  }
  const use = spelling(node);
  if (use) source.uses.push(use);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) walk(toNode(child), source);
  }
}

function spelling(node: Node): string | undefined {
  const callee = toNode(node.callee);
  if (
    node.type === "NewExpression" &&
    callee?.name === "Date" &&
    Array.isArray(node.arguments) &&
    node.arguments.length === 0
  ) {
    return "new Date()";
  }
  if (node.type === "MemberExpression") {
    const name = `${toNode(node.object)?.name}.${toNode(node.property)?.name}`;
    if (name === "Math.random" || name === "Date.now") return name;
  }
  if (node.type === "TSAnyKeyword") return "any";
  if (node.type === "TSNonNullExpression") return "!";
  if (node.type === "TSAsExpression" && toNode(toNode(node.typeAnnotation)?.typeName)?.name !== "const") return "as";
  return undefined;
}

function isTypeOnly(node: Node): boolean {
  if (node.importKind === "type" || node.exportKind === "type") return true;
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers.map(toNode) : [];
  return specifiers.length > 0 && specifiers.every((one) => one?.importKind === "type");
}

function resolved(file: string, from: string): string {
  if (from.startsWith("@/")) return from.slice(2);
  if (from.startsWith(".")) return path.posix.join(path.posix.dirname(file), from);
  return from;
}

/** A node of the tree, when it is one. */
export function toNode(value: unknown): Node | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined;
}
