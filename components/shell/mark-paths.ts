/** The three stones of the sign, and what each is made of: for pages with React and without. */
export const MARK_PATHS = [
  { stone: "s2", d: "M3 27c0-4 5-6 13-6s13 2 13 6-5 4-13 4-13 0-13-4z" },
  { stone: "s3", d: "M7 17c0-4 4-5 9-5s10 1 10 5-4 4-10 4-9 0-9-4z" },
  { stone: "s5", d: "M11 8c0-4 2-6 6-6s5 2 5 5-2 5-6 5-5-1-5-4z" },
] as const;
