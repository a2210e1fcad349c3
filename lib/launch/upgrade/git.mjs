// Plain JavaScript without dependencies: a start changes versions before anything is installed.
import { spawnSync } from "node:child_process";
import process from "node:process";

// What the site is built from: a file of nobody's in there would make it another build.
const SOURCES = /^(app|components|lib|prisma|public|seeds)\//;

/**
 * Runs git in a clone. Never asks for a password: whoever starts an upgrade may be a timer.
 * @param {string} root
 * @param {...string} flags
 */
export function git(root, ...flags) {
  return run(root, flags, {});
}

/**
 * Writes all files of a commit into a folder, and leaves the clone as it is.
 * @param {string} root
 * @param {string} commit
 * @param {string} folder
 */
export function writeFiles(root, commit, folder) {
  const env = { GIT_INDEX_FILE: `${folder}.index` };
  const listed = run(root, ["read-tree", commit], env);
  return listed.ok ? run(root, ["checkout-index", "--all", `--prefix=${folder}/`], env) : listed;
}

function run(root, flags, env) {
  const { error, status, stdout, stderr } = spawnSync("git", flags, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, GIT_TERMINAL_PROMPT: "0", ...env },
    maxBuffer: 64_000_000,
  });
  const said = (error?.message ?? stderr).trim().replaceAll(/\s*\n\s*/g, " ");
  return { ok: status === 0, missing: error?.code === "ENOENT", out: (stdout ?? "").trimEnd(), said };
}

/**
 * The commit a name stands for.
 * @param {string} root
 * @param {string} name
 * @returns {string | undefined}
 */
export function commitOf(root, name) {
  const { ok, out } = git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`);
  return ok ? out : undefined;
}

/**
 * The branch that is checked out.
 * @param {string} root
 * @returns {string | undefined}
 */
export function branchOf(root) {
  return git(root, "symbolic-ref", "--short", "--quiet", "HEAD").out || undefined;
}

/**
 * Whether one commit is the other, or what it was made from.
 * @param {string} root
 * @param {string} older
 * @param {string} newer
 */
export function isAncestor(root, older, newer) {
  return git(root, "merge-base", "--is-ancestor", older, newer).ok;
}

/**
 * Files that are not as the clone's commit has them, and new ones where the site is built from. Undefined when git can't
 * say: that must never pass for a clone without changes.
 * @param {string} root
 * @returns {string[] | undefined}
 */
export function localChanges(root) {
  const { ok, out } = git(root, "-c", "core.quotePath=false", "status", "--porcelain", "--untracked-files=all");
  if (!ok) return undefined;
  return out
    .split("\n")
    .map((line) => /^\s*(\S+)\s+(.*)$/.exec(line) ?? [])
    .flatMap(([, mark, file]) => (file && (mark !== "??" || SOURCES.test(file)) ? [file] : []));
}

/**
 * Where a branch comes from.
 * @param {string} root
 * @param {string | undefined} branch
 */
export function remoteOf(root, branch) {
  return git(root, "config", `branch.${branch}.remote`).out || "origin";
}
