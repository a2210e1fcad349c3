import type { ServerResponse } from "node:http";

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

/** On every answer, whatever its status. */
export function setSecurityHeaders(response: ServerResponse, site: { https: boolean; noindex: boolean }): void {
  response.setHeader("Content-Security-Policy", POLICY);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("X-Frame-Options", "DENY");
  // Not no-referrer: Chromium would then send `Origin: null` with a form, and we could not tell ours from another's.
  response.setHeader("Referrer-Policy", "same-origin");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader(
    "Permissions-Policy",
    "camera=(), microphone=(), geolocation=(), browsing-topics=(), interest-cohort=()",
  );
  if (site.https) response.setHeader("Strict-Transport-Security", "max-age=31536000");
  if (site.noindex) response.setHeader("X-Robots-Tag", "noindex, noarchive");
}
