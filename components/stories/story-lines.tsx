import { NotedWords } from "@/components/fold";
import { NoteTags } from "@/components/thread/note-tags";
import { StoryTags } from "@/components/thread/story-tags";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import { excerpt } from "@/lib/kernel/plain-text";
import type { StoryLine } from "@/lib/threads/view";

type Props = {
  stories: readonly StoryLine[];
  /** One below the heading that the list stands under. */
  heading?: "h2" | "h3";
  /** The page is one that search engines may read: only who lets them find the story is quoted on it. */
  forAll?: boolean;
};

/** Characters of a story's opening: enough to hear its voice. */
const OPENING = 180;

/** Stories with what helps to choose one: the first lines (under their note where there is one), length, stage and themes. */
export function StoryLines({ stories, heading: Heading = "h3", forAll = false }: Props) {
  const t = words("stories");
  const thread = words("thread");
  return (
    <ul className="rows">
      {stories.map((story) => (
        <li key={story.id}>
          <Heading>
            <a href={at.thread(story.id)}>
              <bdi>{story.title}</bdi>
            </a>
          </Heading>
          {forAll && !story.searchable ? (
            <NoteLine notes={story.contentNotes} />
          ) : (
            <NotedWords notes={story.contentNotes.map((note) => thread(`note.${note}`))} open={story.unfolded === true}>
              <p>
                <bdi>{excerpt(story.opening, OPENING)}</bdi>
              </p>
            </NotedWords>
          )}
          <p className="meta">
            <bdi>{story.name}</bdi> · {t("minutes", { n: story.minutes })}
          </p>
          <p className="tags">
            <StoryTags stage={story.stage} themes={story.themes} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Where no words are quoted: what they are about is said before anybody opens them. */
function NoteLine({ notes }: { notes: StoryLine["contentNotes"] }) {
  return notes.length === 0 ? null : (
    <p className="tags">
      <NoteTags notes={notes} />
    </p>
  );
}
