import type { Metadata } from "next";
import { EncourageRefused } from "@/components/encourage/refused";
import { EncourageSignedOut } from "@/components/encourage/signed-out";
import { words } from "@/components/words";
import { encourageFormSchema } from "@/lib/encouragements/schema";
import type { FormState } from "@/lib/kernel/form-state";
import type { Refusal } from "@/lib/kernel/result";
import { returnedForm } from "@/lib/server/returned-form";
import { currentViewer } from "@/lib/server/viewer";

export const metadata: Metadata = { title: words("encourage")("refused.title") };

/** Why an encouragement did not go through. Whoever only opens the address reads the same as of one that is gone. */
export default async function EncourageRefusedPage() {
  const [viewer, returned] = await Promise.all([currentViewer(), returnedForm("encourage")]);
  const refusal = returned?.refusal ?? null;
  const fields = fieldsOf(returned);
  const meant = encourageFormSchema.safeParse(fields);
  if (viewer.kind === "reader" && meant.success && refusal && letsTryAgain(refusal)) {
    const wanted = { ...meant.data, gives: fields.choice?.startsWith("give ") ?? false };
    return <EncourageSignedOut refusal={refusal} wanted={wanted} fields={fields} />;
  }
  return <EncourageRefused refusal={refusal} />;
}

function fieldsOf(returned: FormState | null): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(returned?.values ?? {}).map(([name, [value]]) => [name, value]));
}

/** Whether the same form may go through with a key, or a little later. */
function letsTryAgain({ code }: Refusal): boolean {
  return code === "sign-in-required" || code === "busy" || code === "slow-down";
}
