import { words } from "@/components/words";

const t = words("common");

/** What is left where someone took their words back, so that the thread still reads. */
export function Tombstone({ kind, id }: { kind: "withdrawn" | "removed"; id?: string }) {
  return (
    <p className="tombstone" id={id}>
      {t(`tombstone.${kind}`)}
    </p>
  );
}
