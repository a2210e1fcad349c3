import type { Metadata } from "next";
import { ChoosePage } from "@/components/groups/choose-page";
import { words } from "@/components/words";
import { blankForm } from "@/lib/kernel/form-state";
import { askedAgain } from "@/lib/server/find-place";
import { returnedForm } from "@/lib/server/returned-form";

export const metadata: Metadata = { title: words("groups")("title") };

export default async function Page() {
  return <ChoosePage state={(await returnedForm("answerChoice")) ?? askedAgain(blankForm)} />;
}
