import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import type { MyNotice } from "@/lib/moderation/my-notices";

/** What volunteers left for this member: a pause, with why and when it ends, and messages. Nothing when there is nothing. */
export function MyPause({ notices }: { notices: readonly MyNotice[] }) {
  const messages = notices.filter(({ kind }) => kind === "message");
  return (
    <>
      {messages.map((message) => (
        <Message key={`${message.until.toISOString()}-${message.words}`} message={message} />
      ))}
      <Pause notices={notices.filter(({ kind }) => kind === "pause")} />
    </>
  );
}

function Message({ message }: { message: MyNotice }) {
  const t = words("report");
  return (
    <section className="notice">
      <p>{t("message")}</p>
      <blockquote>{message.words}</blockquote>
      <p>{t("message-until", { until: message.until })}</p>
      <p>{t.rich("author-help", { help: (text) => <a href={at.help()}>{text}</a> })}</p>
    </section>
  );
}

function Pause({ notices }: { notices: readonly MyNotice[] }) {
  const t = words("report");
  const [longest] = notices;
  if (longest === undefined) return null;
  return (
    <section className="notice">
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
    </section>
  );
}
