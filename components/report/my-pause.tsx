import { words } from "@/components/words";
import { type Address, at } from "@/lib/kernel/addresses";
import type { MyNotice } from "@/lib/moderation/my-notices";

type Props = {
  notices: readonly MyNotice[];
  /** Where the words stand that a message is about, by its scope. */
  about?: ReadonlyMap<string, Address>;
};

const NOWHERE: ReadonlyMap<string, Address> = new Map();

/** What volunteers left for this member: a pause, with why and when it ends, and messages. Nothing when there is nothing. */
export function MyPause({ notices, about = NOWHERE }: Props) {
  const messages = notices.filter(({ kind }) => kind === "message");
  return (
    <>
      {messages.map((message) => (
        <Message key={message.id} message={message} about={about.get(message.scope) ?? null} />
      ))}
      <Pause notices={notices.filter(({ kind }) => kind === "pause")} />
    </>
  );
}

function Message({ message, about }: { message: MyNotice; about: Address | null }) {
  const t = words("report");
  return (
    <div className="notice">
      <p>
        {about
          ? t.rich("message-about", { words: (text) => <a href={about}>{text}</a> })
          : t(message.scope.startsWith("unposted|") ? "message" : "message-gone")}
      </p>
      <blockquote className="whitespace-pre-line">
        <bdi>{message.words}</bdi>
      </blockquote>
      <p>{t("message-until", { until: message.until })}</p>
      <p>{t.rich("author-help", { help: (text) => <a href={at.help()}>{text}</a> })}</p>
    </div>
  );
}

function Pause({ notices }: { notices: readonly MyNotice[] }) {
  const t = words("report");
  const [longest] = notices;
  if (longest === undefined) return null;
  return (
    <div className="notice">
      <p>{t("pause", { until: longest.until })}</p>
      {notices.map((notice) => (
        <div key={`${notice.until.toISOString()}-${notice.rule}`}>
          {notice.rule === null ? null : (
            <p>{t.rich("author-rule", { title: notice.rule, rules: (text) => <a href={at.rules()}>{text}</a> })}</p>
          )}
          {notice.words === null ? null : <blockquote>{notice.words}</blockquote>}
        </div>
      ))}
      <p>{t.rich("author-help", { help: (text) => <a href={at.help()}>{text}</a> })}</p>
    </div>
  );
}
