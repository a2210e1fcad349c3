import { Fold } from "@/components/fold";
import { words } from "@/components/words";
import { asking, at } from "@/lib/kernel/addresses";
import { STAGES, THEMES } from "@/lib/threads/limits";
import { askedOf, type ChosenStories } from "./chosen-stories";

const t = words("stories");

/** Stages and themes, each a link: one tap chooses, and a choice is an address. Folded on a phone, where the stories come first. */
export function StoryChoice({ chosen }: { chosen: ChosenStories }) {
  const { stage, theme } = chosen;
  return (
    <nav className="purpose story-choice" aria-label={t("choose")}>
      <Fold title={t("choose")} open={stage !== undefined || theme !== undefined}>
        <h2>{t("stage-label")}</h2>
        <ul className="tags">
          <Chip to={{ theme }} now={stage === undefined} label={t("any")} />
          {STAGES.map((one) => (
            <Chip key={one} to={{ stage: one, theme }} now={stage === one} label={t(`stage.${one}`)} />
          ))}
        </ul>
        <h2>{t("theme-label")}</h2>
        <ul className="tags">
          <Chip to={{ stage }} now={theme === undefined} label={t("any")} />
          {THEMES.map((one) => (
            <Chip key={one} to={{ stage, theme: one }} now={theme === one} label={t(`theme.${one}`)} />
          ))}
        </ul>
      </Fold>
    </nav>
  );
}

/** Above the list: what it was narrowed to, and the way back to all stories. Nothing where it is all of them. */
export function Narrowed({ chosen: { stage, theme } }: { chosen: ChosenStories }) {
  if (stage === undefined && theme === undefined) return null;
  const said = { stage: stage ? t(`stage.${stage}`) : "none", theme: theme ? t(`theme.${theme}`) : "none" };
  return (
    <p className="meta">
      {t("narrowed", said)}{" "}
      <a className="target" href={at.stories()}>
        {t("clear")}
      </a>
    </p>
  );
}

type ChipProps = { to: ChosenStories; label: string /** It is what is chosen now. */; now?: boolean };

function Chip({ to, label, now = false }: ChipProps) {
  return (
    <>
      <li>
        <a className="tag target" href={asking(at.stories(), askedOf(to))} aria-current={now ? "true" : undefined}>
          {label}
        </a>
      </li>{" "}
    </>
  );
}

/** At the end of a story: others told from there, and about the same. */
export function MoreStories({ stage, themes }: { stage: string | null; themes: readonly string[] }) {
  return (
    <section className="story-choice" aria-labelledby="more-stories">
      <h2 id="more-stories">{t("more")}</h2>
      <ul className="tags">
        {STAGES.filter((known) => known === stage).map((one) => (
          <Chip key={one} to={{ stage: one }} label={t(`stage.${one}`)} />
        ))}
        {THEMES.filter((known) => themes.includes(known)).map((one) => (
          <Chip key={one} to={{ theme: one }} label={t(`theme.${one}`)} />
        ))}
        <Chip to={{}} label={t("all")} />
      </ul>
    </section>
  );
}
