import type { Stats } from "node:fs";
import { lstat, readdir, readFile, stat } from "node:fs/promises";
import { errorCode, PlainError } from "./plain-error";
import { userName } from "./users";

// Only what the system says isn't there counts as not there. A disk that fails, a right that is missing or a link to a
// disk that isn't mounted must never look like a place where nothing was yet: something new would be made over it.

/** A file's text; undefined where there is no such file. */
export function readIfThere(file: string): Promise<string | undefined> {
  return ifThere(file, () => readFile(file, "utf8"));
}

/** The names in a folder; undefined where there is no such folder. */
export function listIfThere(folder: string): Promise<string[] | undefined> {
  return ifThere(folder, () => readdir(folder));
}

/** What the system knows of a path, links followed; undefined where there is nothing. */
export function statIfThere(target: string): Promise<Stats | undefined> {
  return ifThere(target, () => stat(target));
}

/** Whether there is anything at that path. */
export async function exists(target: string): Promise<boolean> {
  return (await statIfThere(target)) !== undefined;
}

async function ifThere<T>(target: string, look: () => Promise<T>): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    const code = errorCode(error) ?? "unknown error";
    const itself = await lstat(target).catch(() => undefined);
    if (code === "ENOENT" && itself === undefined) return undefined;
    throw new PlainError(`${unreadable(target, code, itself)} Nothing was changed.`);
  }
}

function unreadable(target: string, code: string, itself: Stats | undefined): string {
  if (code === "ENOENT")
    return `${target} is a link to something that isn't there: mount the disk it's on, or fix the link.`;
  const cannot = `${target} can't be read (${code})`;
  if (code === "EACCES" || code === "EPERM") {
    const whose = itself ? `it belongs to ${userName(itself.uid)}` : "a folder above it belongs to somebody else";
    return `${cannot}: ${whose}. Run Cairn as the user it belongs to.`;
  }
  if (code === "EIO") return `${cannot}: the disk may be failing. Copy what you can to another one first.`;
  if (code === "ENOTDIR")
    return `${cannot}: there's a file where a folder should be. Move it away, or name another place.`;
  if (code === "EISDIR") return `${cannot}: there's a folder where a file should be. Move it away, then try again.`;
  return `${cannot}: find out what's wrong there, then try again.`;
}
