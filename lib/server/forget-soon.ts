declare global {
  // Set where the site is started; Next's bundle, where the forms are, has no copy of that.
  var __cairnForget: (() => void) | undefined;
}

/** Has the database's files cleared of what was erased, in the background. */
export function forgetSoon(): void {
  globalThis.__cairnForget?.();
}
