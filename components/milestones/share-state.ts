import type { FormState } from "@/lib/kernel/form-state";
import type { MilestonePreview } from "@/lib/milestones/preview-milestone";

/** The form as it came back, and the stone as others would see it when that was asked for. */
export type ShareState = { form: FormState; preview: MilestonePreview | null };
