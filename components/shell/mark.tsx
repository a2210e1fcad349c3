import { MARK_PATHS } from "./mark-paths";

/** The sign of Cairn: three stones. It stands beside the name, so it is silent. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      {MARK_PATHS.map(({ stone, d }) => (
        <path key={stone} className={stone} d={d} />
      ))}
    </svg>
  );
}
