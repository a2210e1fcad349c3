import type { APIRequestContext, APIResponse } from "@playwright/test";
import { formsOf, MULTIPART, multipart } from "@/lib/launch/forms";

type Typed = Readonly<Record<string, string>>;

/**
 * Fills in the form of this page that has all these fields and sends it, as a browser without scripts does. For what
 * has to be there before a journey begins: a browser takes seconds for it. Answers with what it leads to, not followed.
 */
export async function sendForm(asking: APIRequestContext, page: APIResponse, typed: Typed): Promise<APIResponse> {
  const names = Object.keys(typed);
  const form = formsOf(await page.text()).find((one) => names.every((name) => one.names.has(name)));
  if (!form) throw new Error(`no form with ${names.join(", ")} at ${page.url()}, which answers ${page.status()}`);
  const fields = [...form.fields.filter(([name]) => !(name in typed)), ...Object.entries(typed)];
  const headers = { "content-type": MULTIPART, origin: new URL(page.url()).origin };
  return asking.post(page.url(), { data: multipart(fields), headers, maxRedirects: 0 });
}

/** Where a form leads that went through. */
export async function ledTo(asking: APIRequestContext, address: string, typed: Typed): Promise<string> {
  return placeOf(await sendForm(asking, await asking.get(address), typed));
}

/** The address that an answer leads on to; it is an error when it does not. */
export async function placeOf(answer: APIResponse): Promise<string> {
  const { location } = answer.headers();
  if (location === undefined) throw new Error(`${answer.url()} came back: ${bare(await answer.text())}`);
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
