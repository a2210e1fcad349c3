import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { at } from "@/lib/kernel/addresses";
import { SignInForm } from "./sign-in-form";

const titleOf = (props: Partial<Parameters<typeof SignInForm>[0]>): string =>
  /<h1>(.*?)<\/h1>/.exec(
    renderToStaticMarkup(<SignInForm returned={null} to={null} carried={null} {...props} />),
  )?.[1] ?? "";

test("signing in says where it leads, by the kind of place", () => {
  const id = "0123456789abcdef";
  const led = [at.thread(id), at.openThread(id), at.inbox(), at.me(), at.drafts(), at.shareMilestone(), at.desk()];
  expect(led.map((to) => titleOf({ to }))).toEqual([
    "Sign in to go back to what you were reading",
    "Sign in to start your thread",
    "Sign in to go to your inbox",
    "Sign in to go to your page",
    "Sign in to see your drafts",
    "Sign in to share a milestone",
    "Sign in to go to the desk",
  ]);
  expect(titleOf({})).toBe("Sign in");
});

test("whoever wrote before they signed in is told that it comes along, and none of it stands there", () => {
  const html = renderToStaticMarkup(<SignInForm returned={null} to={null} carried="sealed" />);
  expect(html).toContain("<h1>Sign in to go back to what you wrote</h1>");
  expect(html).toContain("ready to post");
});
