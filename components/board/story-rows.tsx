import { NotedWords } from "@/components/fold";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import { excerpt } from "@/lib/kernel/plain-text";
import { STAGES } from "@/lib/threads/limits";
import type { StoryLine } from "@/lib/threads/view";

const t = words("stories");
const thread = words("thread");
const FIRST_CHARACTERS = 130;
const LEAD_CHARACTERS = 230;

type RowsProps = {
  stories: readonly StoryLine[];
  /** The page is one that search engines may read: only who lets them find the story is quoted on it. */
  forAll?: boolean;
};

/** Stories as rows, each with its first words, under their note where there is one. */
export function StoryRows({ stories, forAll = false }: RowsProps) {
  return (
    <ul className="rows">
      {stories.map((story) => (
        <li key={story.id}>
          <h3>
            <StoryLink story={story} />
          </h3>
          {forAll && !story.searchable ? null : (
            <NotedWords notes={story.contentNotes.map((note) => thread(`note.${note}`))} open={story.unfolded === true}>
              <p>
                <bdi>{excerpt(story.opening, FIRST_CHARACTERS)}</bdi>
              </p>
            </NotedWords>
          )}
          <Told story={story} />
        </li>
      ))}
    </ul>
  );
}

/** One story, large, by the words it begins with. */
export function LeadStory({ story }: { story: StoryLine }) {
  return (
    <article className="lead-story">
      <blockquote>
        <bdi>{words("home")("story-words", { words: excerpt(story.opening, LEAD_CHARACTERS) })}</bdi>
      </blockquote>
      <h3>
        <StoryLink story={story} />
      </h3>
      <Told story={story} />
    </article>
  );
}

function StoryLink({ story }: { story: StoryLine }) {
  return (
    <a href={at.thread(story.id)}>
      <bdi>{story.title}</bdi>
    </a>
  );
}

function Told({ story: { name, stage, minutes } }: { story: StoryLine }) {
  const known = STAGES.find((one) => one === stage);
  return (
    <p className="meta">
      <bdi>{name}</bdi> · {known ? `${t(`stage.${known}`)} · ` : null}
      {t("minutes", { n: minutes })}
    </p>
  );
}
