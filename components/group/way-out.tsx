import { words } from "@/components/words";
import type { ShownMeeting, WayOut } from "@/lib/finder/shown-group";

const t = words("group");

/** Ways to be there, and what is to be known before. */
export type WaysIn = Pick<ShownMeeting, "link" | "dialIn" | "note">;

const NO_WAYS: WaysIn = { link: null, dialIn: null, note: "" };

/** The ways that are the same for all times. */
export function sharedWays([first, ...rest]: readonly ShownMeeting[]): WaysIn {
  if (!first) return NO_WAYS;
  return {
    link: rest.every(({ link }) => link?.address === first.link?.address) ? first.link : null,
    dialIn: rest.every(({ dialIn }) => dialIn === first.dialIn) ? first.dialIn : null,
    note: rest.every(({ note }) => note === first.note) ? first.note : "",
  };
}

/** The ways of one time alone. */
export const ownWays = (meeting: WaysIn, shared: WaysIn): WaysIn => ({
  link: shared.link ? null : meeting.link,
  dialIn: shared.dialIn === null ? meeting.dialIn : null,
  note: shared.note === "" ? meeting.note : "",
});

/** Whether there is any. */
export const hasWays = ({ link, dialIn, note }: WaysIn): boolean => link !== null || dialIn !== null || note !== "";

/** How to be there from afar. Before each way stands what it tells of whoever takes it. */
export function WaysToBeThere({ link, dialIn, note }: WaysIn) {
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
