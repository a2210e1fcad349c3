/** No script but our own file, nothing from anywhere else, no frame, no form to another site. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What stands on every answer, whatever its status: names and values. */
export function securityHeaders(site: { https: boolean; noindex: boolean }): readonly [string, string][] {
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
