import path from "node:path";
import { defineConfig } from "prisma/config";

// Given to the command line with --config, so that nothing of Prisma's need lie at the root.
export default defineConfig({
  schema: path.join(import.meta.dirname, "schema.prisma"),
});
