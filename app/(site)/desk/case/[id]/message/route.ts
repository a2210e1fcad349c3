import { forms } from "@/lib/kernel/addresses";
import { messageSchema } from "@/lib/moderation/schema";
import { writeToAuthor } from "@/lib/moderation/write-to-author";
import { caseControl } from "@/lib/server/case-control";
import { formRoute } from "@/lib/server/form-route";

export const { GET, POST } = formRoute(
  forms.writeToAuthor,
  { id: "caseId" },
  caseControl({
    command: writeToAuthor,
    schema: messageSchema,
    own: ["revision", "answer", "submission"],
    done: () => "written",
  }),
);
