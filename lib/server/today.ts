/** The day, for pages that no command stands behind. */
export function today(): Date {
  return new Date();
}
