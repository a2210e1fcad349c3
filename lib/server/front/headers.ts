/**
 * No script but our own files, nothing from anywhere else, no frame, no form to another site. Our scripts put no text
 * where it would be read as code; a browser that knows Trusted Types lets none do so, but for the address of altcha's
 * worker.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types altcha-worker",
].join("; ");

export type Headers = readonly (readonly [string, string])[];

/** What stands on every answer, whatever its status: names and values. */
export function securityHeaders(site: { https: boolean; noindex: boolean }): Headers {
  return [
    ["Content-Security-Policy", POLICY],
    ["X-Content-Type-Options", "nosniff"],
    ["X-Frame-Options", "DENY"],
    // Not no-referrer: Chromium would then send `Origin: null` with a form, and we could not tell ours from another's.
    ["Referrer-Policy", "same-origin"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
    ["Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=(), interest-cohort=()"],
    ...(site.https ? [["Strict-Transport-Security", "max-age=31536000"] satisfies [string, string]] : []),
    ...(site.noindex ? [["X-Robots-Tag", "noindex, noarchive"] satisfies [string, string]] : []),
  ];
}

/** What a page or a route may say about itself. Anything else is Next talking to its own scripts, which nobody has here. */
export const OF_A_PAGE = ["content-type", "location", "set-cookie", "content-disposition", "x-robots-tag"] as const;
