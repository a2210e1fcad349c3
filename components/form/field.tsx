import type { ReactNode } from "react";
import { words } from "@/components/words";

const t = words("common");

export type FieldFrame = {
  /** Also its id in the page: an error's link leads to it. */
  name: string;
  label: string;
  hint?: string;
  problem?: string;
  optional?: boolean;
};

/** What a control needs to be told about the words around it. */
export function describedBy({ name, hint, problem }: FieldFrame) {
  const ids = [hint ? `${name}-hint` : "", problem ? `${name}-problem` : ""].filter(Boolean).join(" ");
  return { "aria-describedby": ids || undefined, "aria-invalid": problem ? true : undefined };
}

/** The words that `describedBy` points to. */
export function FieldWords({ name, hint, problem }: FieldFrame) {
  return (
    <>
      {hint ? (
        <>
          <span className="hint" id={`${name}-hint`}>
            {hint}
          </span>{" "}
        </>
      ) : null}
      {problem ? (
        <span className="problem" id={`${name}-problem`}>
          {problem}
        </span>
      ) : null}
    </>
  );
}

/** A label, its hint, what is wrong with it, and the control. */
export function Field({ frame, children }: { frame: FieldFrame; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={frame.name}>
        {frame.label} {frame.optional ? <span className="quiet">{t("optional")}</span> : null}
      </label>{" "}
      <FieldWords {...frame} />
      {children}
    </div>
  );
}
