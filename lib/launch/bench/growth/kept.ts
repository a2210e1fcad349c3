import { randomBytes } from "node:crypto";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { PlainError } from "../../plain-error";
import { listIfThere, readIfThere } from "../../read-if-there";
import { type Place, placeSchema } from "./place";

const keptSchema = z.object({
  password: z.string(),
  /** When it was first filled: what was written then stays as old as it was. */
  now: z.coerce.date(),
  places: z.record(z.string(), placeSchema),
});
type Kept = z.infer<typeof keptSchema>;

/** A folder of filled databases, and what must be known to measure them again without filling them anew. */
export type KeptFolder = Pick<Kept, "password" | "now"> & {
  readonly folder: string;
  placeFor(size: number): Place | undefined;
  filled(size: number, place: Place): Promise<void>;
};

/** Opens such a folder, or begins one. */
export async function keptIn(folder: string): Promise<KeptFolder> {
  const home = path.resolve(folder);
  const file = path.join(home, "growth.json");
  const text = await readIfThere(file);
  if (!text && ((await listIfThere(home)) ?? []).length > 0) {
    throw new PlainError(`${home} holds other things than filled databases: name a new folder with --folder.`);
  }
  await mkdir(home, { recursive: true });
  // The database may run as another user, who must be able to pass through.
  await chmod(home, 0o711);
  const begun: Kept = { password: randomBytes(16).toString("hex"), now: new Date(), places: {} };
  const kept = !text ? begun : keptSchema.parse(JSON.parse(text));
  const save = () => writeFile(file, JSON.stringify(kept), { mode: 0o600 });
  await save();
  return {
    folder: home,
    password: kept.password,
    now: kept.now,
    placeFor: (size) => kept.places[size],
    filled: async (size, place) => {
      kept.places[size] = place;
      await save();
    },
  };
}
