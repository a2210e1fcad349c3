import path from "node:path";
import process from "node:process";
import { PlainError } from "@/lib/process/plain-error";
import { readIfThere } from "@/lib/process/read-if-there";
import { writePrivate } from "@/lib/process/write-private";

export type Kind = "start" | "demo" | "dev";

/** Sets what a kind of start stands for, before the settings are read. */
export function settleKind(kind: Kind): void {
  Object.assign(process.env, { NODE_ENV: kind === "dev" ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" });
  if (kind !== "demo") return;
  if (process.env.DATABASE_URL) {
    throw new PlainError("The demo has its own database: unset DATABASE_URL, or use npm start.");
  }
  process.env.CAIRN_DEMO = "1";
  process.env.CAIRN_DATA_DIR ||= ".data-demo";
  process.env.CAIRN_BUILD_DIR ||= ".next-demo";
}

/** Invented people never stand in a real community: a data folder is one or the other for good. */
export async function claimFolder(folder: string, demo: boolean): Promise<void> {
  const file = path.join(folder, "kind");
  const is = demo ? "demonstration" : "community";
  const was = ((await readIfThere(file)) ?? "").trim();
  if (was === "") return writePrivate(file, is);
  if (was !== is) {
    throw new PlainError(
      `The data folder ${folder} holds a ${was}, not a ${is}. Set CAIRN_DATA_DIR to another folder.`,
    );
  }
}
