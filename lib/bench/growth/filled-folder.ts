import { randomBytes } from "node:crypto";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { PlainError } from "@/lib/process/plain-error";
import { listIfThere, readIfThere } from "@/lib/process/read-if-there";
import { type Landmarks, landmarksSchema } from "./landmarks";

const filledSchema = z.object({
  password: z.string(),
  /** When it was first filled: what was written then stays as old as it was. */
  now: z.coerce.date(),
  places: z.record(z.string(), landmarksSchema),
});
type Filling = z.infer<typeof filledSchema>;

/** A folder of filled databases, and what must be known to measure them again without filling them anew. */
export type FilledFolder = Pick<Filling, "password" | "now"> & {
  readonly folder: string;
  landmarksAt(size: number): Landmarks | undefined;
  filled(size: number, landmarks: Landmarks): Promise<void>;
};

/** Opens such a folder, or begins one. */
export async function filledFolder(folder: string): Promise<FilledFolder> {
  const home = path.resolve(folder);
  const file = path.join(home, "growth.json");
  const text = await readIfThere(file);
  if (!text && ((await listIfThere(home)) ?? []).length > 0) {
    throw new PlainError(`${home} holds other things than filled databases: name a new folder with --folder.`);
  }
  await mkdir(home, { recursive: true });
  // The database may run as another user, who must be able to pass through.
  await chmod(home, 0o711);
  const begun: Filling = { password: randomBytes(16).toString("hex"), now: new Date(), places: {} };
  const filling = !text ? begun : filledSchema.parse(JSON.parse(text));
  const save = () => writeFile(file, JSON.stringify(filling), { mode: 0o600 });
  await save();
  return {
    folder: home,
    password: filling.password,
    now: filling.now,
    landmarksAt: (size) => filling.places[size],
    filled: async (size, landmarks) => {
      filling.places[size] = landmarks;
      await save();
    },
  };
}
