import os from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

const root = path.resolve(import.meta.dirname, "../..");
const exclude = ["**/node_modules/**", "**/.next*/**", "**/.upgrade*/**", "e2e/**"];

/** What is once in a process, its settings or its connection to the database, belongs to one test file alone. */
const alone = "{lib/{server,launch,backup,data-folder,postgres,maintenance,testing},prisma}/**/*.db.test.ts";
const globalSetup = [path.join(import.meta.dirname, "database-setup.ts")];

// Two kinds: pure tests, and those that talk to a real PostgreSQL. `--project unit` runs the first alone,
// `--project "db*"` the others.
export default defineConfig({
  root,
  resolve: { alias: { "@": root } },
  test: {
    // Vitest leaves one core alone, which is half of two.
    maxWorkers: "100%",
    // Tests say what must come, not how fast: a busy machine is slow, and that is no fault of the site.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A site that is served from this clone has settings of its own: no test may meet them.
    env: { CAIRN_SETTINGS: os.devNull },
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...exclude, "**/*.db.test.ts"],
          // They keep nothing: each module is loaded once in a process, which halves the time of all.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude: [...exclude, alone],
          globalSetup,
          // Each file has a database of its own; loading all modules again for it would take as long as its tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: "db-alone", include: [alone], exclude, globalSetup },
      },
    ],
  },
});
