import path from "node:path";

/** The folder of the clone, wherever a command was typed. */
export const root = path.resolve(import.meta.dirname, "../..");

/** A path inside the clone. */
export const inRoot = (...parts: string[]) => path.join(root, ...parts);
