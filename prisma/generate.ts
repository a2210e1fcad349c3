import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { access, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const here = import.meta.dirname;
const output = path.join(here, "../lib/generated");
const stampFile = path.join(output, "stamp");

/** Makes the Prisma client in lib/generated, unless the one there is of this very schema. Says whether it made one. */
export async function generateClient(): Promise<boolean> {
  const stamp = await currentStamp();
  const made = await readFile(stampFile, "utf8").catch(() => "");
  const present = await access(path.join(output, "prisma/client.ts")).then(
    () => true,
    () => false,
  );
  if (present && made === stamp) return false;
  await promisify(execFile)(
    process.execPath,
    [
      path.join(here, "../node_modules/prisma/build/index.js"),
      "generate",
      "--config",
      path.join(here, "prisma.config.ts"),
    ],
    {
      cwd: path.join(here, ".."),
      env: {
        ...process.env,
        // `generate` only looks whether the native engine is there, and works without it. Any file will do.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
      },
    },
  );
  await writeFile(stampFile, stamp);
  return true;
}

async function currentStamp(): Promise<string> {
  const schema = await readFile(path.join(here, "schema.prisma"));
  const prisma = await readFile(path.join(here, "../node_modules/prisma/package.json"));
  return createHash("sha256").update(schema).update(prisma).digest("hex");
}
