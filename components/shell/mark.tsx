/** The sign of Cairn: three stones. It stands beside the name, so it is silent. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <path className="s2" d="M3 27c0-4 5-6 13-6s13 2 13 6-5 4-13 4-13 0-13-4z" />
      <path className="s3" d="M7 17c0-4 4-5 9-5s10 1 10 5-4 4-10 4-9 0-9-4z" />
      <path className="s5" d="M11 8c0-4 2-6 6-6s5 2 5 5-2 5-6 5-5-1-5-4z" />
    </svg>
  );
}
