import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

/** Our one script under an address that names its content, so that a browser asks for it once. */
export const scriptAddress = `/cairn.js?v=${createHash("sha256")
  .update(readFileSync(path.join(process.cwd(), "public/cairn.js")))
  .digest("hex")
  .slice(0, 12)}`;
