import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { root } from "./paths";

const COMMAND = `
  import { setTimeout as pause } from "node:timers/promises";
  import { runToEnd } from "./lib/process/plain-error";
  await runToEnd(async () => {
    console.log("begun");
    for (let at = 0; at < 20; at += 1) {
      process.stdout.write("to nobody ");
      process.stderr.write("to nobody ");
      await pause(20);
    }
    process.exitCode = 7;
  });`;

test("a command whose output nobody reads any more goes on to its end", async () => {
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", COMMAND], {
    cwd: path.resolve(root),
    stdio: ["ignore", "pipe", "pipe"],
  });
  await once(child.stdout, "data");
  child.stdout.destroy();
  child.stderr.destroy();
  const [code] = await once(child, "exit");
  expect(code).toBe(7);
}, 30_000);
