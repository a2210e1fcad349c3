import { SHARED_MARKS } from "./shared-marks";

/** What all stones of a page share. Once a page that draws stones, before the first of them. */
export function StoneDefs() {
  return (
    <svg
      className="defs"
      width="0"
      height="0"
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and names of ours
      dangerouslySetInnerHTML={{ __html: SHARED_MARKS }}
    />
  );
}
