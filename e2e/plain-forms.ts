import type { APIRequestContext, APIResponse } from "@playwright/test";
import type { Address } from "@/lib/kernel/addresses";
import { type Form, formsOf, URLENCODED, urlencoded } from "@/lib/testing/forms";

type Typed = Readonly<Record<string, string>>;

/**
 * Fills in the form of this page that has all these fields, or the one that is sent `to` an address, and sends it as a
 * browser without scripts does. For what has to be there before a journey begins: a browser takes seconds for it.
 * Answers with what it leads to, not followed.
 */
export async function sendForm(
  asking: APIRequestContext,
  page: APIResponse,
  typed: Typed,
  to?: Address,
): Promise<APIResponse> {
  const names = Object.keys(typed);
  const fits = (one: Form) => (to === undefined || one.action === to) && names.every((name) => one.names.has(name));
  const form = formsOf(await page.text()).find(fits);
  const sought = [...names, ...(to === undefined ? [] : [to])].join(", ");
  if (!form) throw new Error(`no form with ${sought} at ${page.url()}, which answers ${page.status()}`);
  const fields = [...form.fields.filter(([name]) => !(name in typed)), ...Object.entries(typed)];
  const headers = { "content-type": URLENCODED, origin: new URL(page.url()).origin };
  const { href } = new URL(form.action, page.url());
  return asking.post(href, { data: urlencoded(fields), headers, maxRedirects: 0 });
}

/** Where a form leads that went through. */
export async function ledTo(asking: APIRequestContext, address: string, typed: Typed, to?: Address): Promise<string> {
  return placeOf(await sendForm(asking, await asking.get(address), typed, to));
}

/** The address that an answer leads on to; it is an error when it does not. */
export async function placeOf(answer: APIResponse): Promise<string> {
  const { location } = answer.headers();
  if (location === undefined)
    throw new Error(`${answer.url()} came back (${answer.status()}): ${bare(await answer.text())}`);
  return new URL(location, answer.url()).pathname;
}

const bare = (html: string): string =>
  (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html).replaceAll(/<[^>]*>|\s+/g, " ").slice(0, 700);

/** What stands in the first place that matches. */
export async function foundAt(asking: APIRequestContext, address: string, what: RegExp): Promise<string> {
  const found = what.exec(await (await asking.get(address)).text())?.[1];
  if (found === undefined) throw new Error(`nothing like ${what} at ${address}`);
  return found;
}
