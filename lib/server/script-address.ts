import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

/** A file of public/ under an address that names its content, so that a browser asks for it once. */
function lasting(file: string): string {
  const content = readFileSync(path.join(process.cwd(), "public", file));
  return `/${file}?v=${createHash("sha256").update(content).digest("hex").slice(0, 12)}`;
}

/** Our one script. */
export const scriptAddress = lasting("cairn.js");

/** The look of pages that need nothing else. */
export const plainStyleAddress = lasting("plain.css");
