import { Fold } from "@/components/fold";
import { words } from "@/components/words";
import { asking, at } from "@/lib/kernel/addresses";
import { STAGES, THEMES } from "@/lib/threads/limits";

type Chosen = { stage: string; theme: string };

const t = words("stories");

/** Stages and themes, each a link: one tap chooses, and a choice is an address. Folded on a phone, where the stories come first. */
export function StoryChoice({ stage, theme }: Chosen) {
  return (
    <nav className="purpose story-choice" aria-label={t("choose")}>
      <Fold title={t("choose")} open={stage !== "" || theme !== ""}>
        <Chips
          title={t("stage-label")}
          chosen={stage}
          choices={STAGES.map((value) => ({ value, label: t(`stage.${value}`) }))}
          to={(value) => ({ stage: value, theme })}
        />
        <Chips
          title={t("theme-label")}
          chosen={theme}
          choices={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
          to={(value) => ({ stage, theme: value })}
        />
      </Fold>
    </nav>
  );
}

type ChipsProps = {
  title: string;
  /** What is chosen of `choices`; empty: any. */
  chosen: string;
  choices: readonly { value: string; label: string }[];
  to: (value: string) => Chosen;
};

function Chips({ title, chosen, choices, to }: ChipsProps) {
  return (
    <>
      <h2>{title}</h2>
      <ul className="tags">
        {[{ value: "", label: t("any") }, ...choices].map(({ value, label }) => (
          <li key={value}>
            <a className="tag target" href={listOf(to(value))} aria-current={value === chosen ? "true" : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

const listOf = ({ stage, theme }: Chosen) =>
  asking(at.stories(), { stage: stage || undefined, theme: theme || undefined });

/** At the end of a story: others told from there, and about the same. */
export function MoreStories({ stage, themes }: { stage: string | null; themes: readonly string[] }) {
  const stages = STAGES.filter((known) => known === stage);
  const about = THEMES.filter((known) => themes.includes(known));
  return (
    <section className="story-choice" aria-labelledby="more-stories">
      <h2 id="more-stories">{t("more")}</h2>
      <ul className="tags">
        {stages.map((value) => (
          <li key={value}>
            <a className="tag target" href={listOf({ stage: value, theme: "" })}>
              {t(`stage.${value}`)}
            </a>
          </li>
        ))}
        {about.map((value) => (
          <li key={value}>
            <a className="tag target" href={listOf({ stage: "", theme: value })}>
              {t(`theme.${value}`)}
            </a>
          </li>
        ))}
        <li>
          <a className="tag target" href={at.stories()}>
            {t("all")}
          </a>
        </li>
      </ul>
    </section>
  );
}
