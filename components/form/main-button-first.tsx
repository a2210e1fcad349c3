/**
 * Enter in a form presses the first of its buttons in the page. Where others stand before the main one, this stands
 * before them and does what it does, for no eye and no ear. `form`: the id of the form, where it stands outside.
 */
export function MainButtonFirst({ form }: { form?: string }) {
  return <button type="submit" form={form} className="first" tabIndex={-1} aria-hidden="true" />;
}
