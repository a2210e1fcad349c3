import { GivenEncouragements } from "@/components/encourage/encouragements";
import { milestoneLabel } from "@/components/milestones/milestone-label";
import { Tag } from "@/components/tag";
import { words } from "@/components/words";
import type { OwnEncouraged } from "@/lib/inbox/encouraged";
import { at } from "@/lib/kernel/addresses";

const t = words("inbox");

/** What people said about one's own posts and stones: how many said what, grouped, and never who. */
export function EncouragedLines({ encouraged }: { encouraged: readonly OwnEncouraged[] }) {
  return (
    <ul className="rows">
      {encouraged.map((one) => (
        <li key={one.id}>
          {one.stone ? <p>{t("company")}</p> : null}
          <GivenEncouragements encouragements={one.given} />
          <p className="meta">
            {one.stone ? (
              t.rich("encouraged-stone", {
                link: () => <a href={at.milestone(one.id)}>{one.stone ? milestoneLabel(one.stone) : ""}</a>,
              })
            ) : (
              <EncouragedPost id={one.id} title={one.title} />
            )}{" "}
            {one.fresh ? <Tag kind="state">{t("new")}</Tag> : null}
          </p>
        </li>
      ))}
    </ul>
  );
}

function EncouragedPost({ id, title }: { id: string; title: string }) {
  return t.rich("encouraged-post", {
    link: () => <a href={at.permalink(id)}>{title === "" ? t("withdrawn") : <bdi>{title}</bdi>}</a>,
  });
}
