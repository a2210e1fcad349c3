import { Tag } from "@/components/tag";
import { words } from "@/components/words";

/** That medication is part of it, where its author says so: beside what the stone marks, and never in it. */
export function MedicationTag({ of: { onMedication } }: { of: { readonly onMedication: boolean } }) {
  if (!onMedication) return null;
  return (
    <p className="tags">
      <Tag>{words("milestones")("medication")}</Tag>
    </p>
  );
}
