import { forms } from "@/lib/kernel/addresses";
import { acceptReply } from "@/lib/moderation/accept-reply";
import { acceptSchema } from "@/lib/moderation/schema";
import { caseControl } from "@/lib/server/case-control";
import { formRoute } from "@/lib/server/form-route";

export const { GET, POST } = formRoute(
  forms.acceptReply,
  { id: "caseId" },
  caseControl({
    command: acceptReply,
    schema: acceptSchema,
    own: ["revision", "accept"],
    done: () => "accepted",
    leaves: "accept",
  }),
);
