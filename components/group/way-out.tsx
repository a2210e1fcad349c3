import { words } from "@/components/words";
import type { ShownMeeting, WayOut } from "@/lib/finder/shown-group";

const t = words("group");

type Ways = Pick<ShownMeeting, "link" | "dialIn" | "note">;

/** How to be there from afar. Before each way stands what it tells of whoever takes it. */
export function WaysIn({ link, dialIn, note }: Ways) {
  return (
    <>
      {note === "" ? null : (
        <p className="whitespace-pre-line">
          <bdi>{note}</bdi>
        </p>
      )}{" "}
      {link === null ? null : <MeetingLink {...link} />}{" "}
      {dialIn === null ? null : (
        <p>
          <span className="hint">{t("way-phone")}</span> <bdi>{t("dial", { number: dialIn })}</bdi>
        </p>
      )}
    </>
  );
}

/** Whether this leads anywhere. */
export const hasWays = ({ link, dialIn, note }: Ways): boolean => link !== null || dialIn !== null || note !== "";

function MeetingLink({ address, service }: WayOut) {
  return (
    <p>
      <span className="hint">{t("way-link", { service })}</span>{" "}
      <Outside address={address}>{t("way-go", { service })}</Outside>
    </p>
  );
}

/** The group's own site. */
export function Website({ address, service }: WayOut) {
  return (
    <p>
      <span className="hint">{t("way-website", { service })}</span>{" "}
      <Outside address={address}>{t("way-website-go", { service })}</Outside>
    </p>
  );
}

/** A link that leaves Cairn, and does not say where it was followed. */
export function Outside({ address, children }: { address: string; children: string }) {
  return (
    <a href={address} rel="noreferrer nofollow" referrerPolicy="no-referrer" className="link">
      {children}
    </a>
  );
}
