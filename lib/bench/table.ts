/** A table that reads well in a terminal and in Markdown: the column `names` to the left, numbers to the right. */
export function alignedTable(head: readonly string[], rows: readonly (readonly string[])[], names: number): string {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const padded = (cell: string, width: number, at: number) =>
    at === names ? cell.padEnd(width) : cell.padStart(width);
  const written = (row: readonly string[]) =>
    `| ${row.map((cell, at) => padded(cell, widths[at] ?? 0, at)).join(" | ")} |`;
  const rule = `| ${widths.map((width, at) => (at === names ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  return [written(head), rule, ...rows.map(written)].join("\n");
}
