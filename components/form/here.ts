/**
 * The address of a form that is found again wherever it stands when the page comes back: `useActionState(…, HERE)`.
 * Without one React finds it by its place in the page, which is another one when the sign-in has ended. Empty: the
 * address that the form is on.
 */
export const HERE = "";
