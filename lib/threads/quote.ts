/** A text as a quote: without what it quotes itself, cut at a word, each line marked. */
export function quoteOf(body: string, limit: number): string {
  const own = body
    .split("\n")
    .filter((line) => !line.trimStart().startsWith(">"))
    .join("\n")
    .trim();
  const cut = own.length > limit ? `${own.slice(0, limit).replace(/\s+\S*$/, "")} …` : own;
  return `${cut
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n")}\n\n`;
}
