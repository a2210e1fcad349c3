import { realpathSync } from "node:fs";
import { PlainError } from "@/lib/process/plain-error";
import { branchOf, commitOf, git, isAncestor, localChanges, remoteOf } from "./git.mjs";

/** What a clone is to become: a commit, on a branch or on none. `from` is the commit that it stands on now. */
export interface Target {
  commit: string;
  branch: string | null;
  from: string;
}

/** Asks the origin what there is, and finds what was asked for: by default the newest of the branch checked out. */
export function findTarget(root: string, name?: string): Target {
  const from = proveClone(root);
  const changes = localChanges(root);
  if (!changes) throw new PlainError("git can't say whether files were changed here. Type git status to see why.");
  const [changed] = changes;
  if (changed) {
    throw new PlainError(
      `${changed} was changed or added in this folder by hand, and would get in the way of an upgrade. Keep what you need somewhere else, put this folder back as it was (git status shows it), then try again.`,
    );
  }
  const branch = branchOf(root);
  const remote = remoteOf(root, branch);
  const fetched = git(root, "fetch", "--quiet", remote);
  if (name) return named(root, { name, remote, branch, from, unreached: fetched.ok ? undefined : fetched.said });
  if (!branch) {
    throw new PlainError("This clone isn't on a branch. Name the version you want: npm run prepare-upgrade -- main");
  }
  const commit = commitOf(root, "@{upstream}");
  if (!commit) {
    throw new PlainError(
      `The branch ${branch} has no upstream to upgrade from. Name the version you want, such as npm run prepare-upgrade -- v1.2`,
    );
  }
  if (!fetched.ok) throw new PlainError(unreachable(fetched.said));
  if (isAncestor(root, from, commit)) return { commit, branch, from };
  if (isAncestor(root, commit, from)) return { commit: from, branch, from };
  throw new PlainError(
    `You have commits of your own on ${branch}. Merge the new version into them first. Going to ${commit.slice(0, 10)} would run the site without them.`,
  );
}

type Asked = { name: string; remote: string; branch: string | undefined; from: string; unreached: string | undefined };

// A branch is meant as the origin has it: the clone's own copy is as old as its last upgrade.
function named(root: string, { name, remote, branch, from, unreached }: Asked): Target {
  const theirs = commitOf(root, `refs/remotes/${remote}/${name}`);
  const commit = theirs ?? commitOf(root, `refs/tags/${name}`) ?? commitOf(root, name);
  if (!commit || (theirs && unreached)) {
    throw new PlainError(
      unreached ? unreachable(unreached) : `There's no version ${name}. Name a tag, a branch or a commit.`,
    );
  }
  if (theirs) {
    const ours = commitOf(root, `refs/heads/${name}`);
    return { commit, branch: !ours || isAncestor(root, ours, commit) ? name : null, from };
  }
  const upstream = commitOf(root, "@{upstream}");
  const ahead = branch && upstream && isAncestor(root, from, commit) && isAncestor(root, commit, upstream);
  return { commit, branch: ahead ? branch : null, from };
}

function proveClone(root: string): string {
  const { missing, ok, out, said } = git(root, "rev-parse", "--show-toplevel");
  if (missing) throw new PlainError("This needs git, which isn't on this machine. Install it, then try again.");
  if (/dubious ownership/.test(said)) {
    throw new PlainError("This folder belongs to somebody else. Run this as the user that the site runs as.");
  }
  const head = ok ? commitOf(root, "HEAD") : undefined;
  if (!head || realpathSync(out) !== realpathSync(root)) {
    throw new PlainError(
      "This folder isn't a git clone, so there is nothing to fetch a new version with. Stop the site, put the new version's files here, then npm start.",
    );
  }
  return head;
}

function unreachable(said: string): string {
  return `The new version couldn't be fetched. Check the network, then try again. Nothing was changed. (git says: ${said})`;
}
