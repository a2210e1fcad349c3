import type { Locator, Page } from "@playwright/test";

/** Opens the first closed fold of this name, as people do; one that stands open stays so. */
export async function unfold(scope: Page | Locator, name: string | RegExp): Promise<void> {
  const closed = scope.locator("details:not([open]) > summary").filter({ hasText: name });
  if ((await closed.count()) > 0) await closed.first().click();
}

/** What can be done about a post stands behind 'More': a link or button of it. */
export async function inMore(post: Page | Locator, name: string | RegExp): Promise<Locator> {
  await unfold(post, /^More/);
  return post.getByRole("link", { name }).or(post.getByRole("button", { name })).first();
}

/** One of the five kind words for a post or stone. */
export async function kindWord(post: Page | Locator, name: string): Promise<Locator> {
  await unfold(post, "Say something kind");
  return post.getByRole("button", { name }).first();
}
