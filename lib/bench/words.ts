// Plain words without any mark that HTML writes in another way: the bare server puts them into its page as they are.
const WORDS =
  "morning evening window kettle garden river bread music blanket candle walking breathing waiting writing resting reading cooking slowly quietly gently again together tonight tomorrow today hour after before under over small warm open patient steady honest simple".split(
    " ",
  );

/** A paragraph as long as a usual reply, never the same twice: words said again would be held back. */
export function paragraph(words = 60): string {
  const sentences: string[] = [];
  for (let left = words; left > 0; left -= 10) {
    const sentence = Array.from({ length: 10 }, () => WORDS[Math.floor(Math.random() * WORDS.length)]).join(" ");
    sentences.push(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`);
  }
  return sentences.join(" ");
}
