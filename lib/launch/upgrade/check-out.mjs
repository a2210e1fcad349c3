// Plain JavaScript without dependencies: a start changes versions before anything is installed.
import { rmSync } from "node:fs";
import path from "node:path";
import { branchOf, commitOf, git, remoteOf } from "./git.mjs";

/**
 * Brings the clone's files to a commit, on a branch or on none. `again` is for a change that was cut off half way: then
 * what looks like somebody's edits is the half that was done, and git's own locks are a dead process's.
 * @param {string} root
 * @param {{ commit: string, branch: string | null }} to
 * @param {boolean} again
 */
export function checkOut(root, { commit, branch }, again) {
  if (again) {
    for (const lock of ["index.lock", "HEAD.lock", ...(branch ? [`refs/heads/${branch}.lock`] : [])]) {
      rmSync(path.resolve(root, git(root, "rev-parse", "--git-path", lock).out), { force: true });
    }
  }
  const remote = remoteOf(root, branchOf(root));
  const where = branch ? ["-B", branch] : ["--detach"];
  const done = git(root, "checkout", "--quiet", ...(again ? ["--force"] : []), ...where, commit);
  // A branch that is new here comes without one, and the next upgrade asks it what is newest.
  if (done.ok && branch && !commitOf(root, `${branch}@{upstream}`)) {
    git(root, "branch", "--quiet", `--set-upstream-to=${remote}/${branch}`, branch);
  }
  return done;
}

/**
 * The files that one commit has and the other hasn't.
 * @param {string} root
 * @param {string} from
 * @param {string} commit
 * @returns {string[] | undefined} undefined when git can't say
 */
export function addedFiles(root, from, commit) {
  const { ok, out } = git(root, "diff", "--name-only", "--no-renames", "--diff-filter=A", "-z", from, commit);
  return ok ? out.split("\0").filter((name) => name !== "") : undefined;
}

/**
 * Puts the clone's files back as its commit has them, after a change to others that failed. Git leaves what it had
 * written by then, which would stand in the way of the next try, or be built with the rest.
 * @param {string} root
 * @param {string[]} added files that weren't there before
 * @returns {boolean} whether all is as it was
 */
export function undoCheckOut(root, added) {
  try {
    for (const name of added) rmSync(path.join(root, name), { force: true });
  } catch {
    return false;
  }
  return git(root, "reset", "--hard", "--quiet").ok;
}
