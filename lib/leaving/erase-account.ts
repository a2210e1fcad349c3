import type { Db } from "@/lib/kernel/context";
import { sha256, tagOf } from "@/lib/kernel/vault";
import { NOTEBOOK_PAGES } from "@/lib/notebook/pages";

/**
 * The account side of leaving for good: the account and every page of its notebook, in one transaction that writes
 * nothing else. Sign-ins elsewhere are dead without the account; what is left of them opens with their own browser's
 * cookie alone and is swept with its day. Doing it twice does nothing more.
 */
export async function eraseAccount(db: Db, account: { accountId: string; root: Uint8Array }): Promise<void> {
  const tags = NOTEBOOK_PAGES.map((page) => tagOf(account.root, `notebook|${page}`));
  const hashes = [sha256(account.accountId), ...tags.map((tag) => sha256(tag))];
  await db.$transaction([
    // For backups that still hold them.
    db.erasedKey.createMany({ data: hashes.map((hash) => ({ hash })), skipDuplicates: true }),
    db.account.deleteMany({ where: { id: account.accountId } }),
    db.sealed.deleteMany({ where: { tag: { in: tags } } }),
  ]);
}
