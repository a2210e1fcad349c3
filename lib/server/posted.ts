import { headers } from "next/headers";

/**
 * Whether this page is being rendered in answer to a form's post that did not go through. Then the form must be on
 * it, whatever the viewer may do now: it is what gives every word back.
 */
export async function answersPost(): Promise<boolean> {
  const type = (await headers()).get("content-type") ?? "";
  return type.startsWith("multipart/form-data") || type.startsWith("application/x-www-form-urlencoded");
}
