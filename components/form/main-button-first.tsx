import type { Address } from "@/lib/kernel/addresses";

type Props = {
  /** The id of the form, where it stands outside. */
  form?: string;
  /** Where it is sent, when Enter does something else than the form. */
  to?: Address | undefined;
  /** What it says, as the button that was pressed before did. */
  says?: { readonly name: string; readonly value: string } | null;
};

/**
 * Enter in a form presses the first of its buttons in the page. Where others stand before the main one, this stands
 * before them and does what it does, for no eye and no ear.
 */
export function MainButtonFirst({ form, to, says = null }: Props) {
  const elsewhere = to === undefined ? {} : { formAction: to, formNoValidate: true };
  return (
    <button type="submit" form={form} {...elsewhere} {...says} className="first" tabIndex={-1} aria-hidden="true" />
  );
}
