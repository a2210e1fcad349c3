/** @type {import("next").NextConfig} */
const config = {
  // A demonstration and a test run build beside the site's own build, never over it.
  distDir: process.env.CAIRN_BUILD_DIR || ".next",
  // `npm run check` type-checks; a start need not wait for it again.
  typescript: { ignoreBuildErrors: true, tsconfigPath: process.env.CAIRN_TSCONFIG || "tsconfig.json" },
  // An async generateMetadata is streamed otherwise: the title would arrive in the body, and content hidden until a script ran.
  htmlLimitedBots: /.*/,
  poweredByHeader: false,
  // No picture of ours needs to be resized: without this anybody could have the server fetch and convert.
  images: { unoptimized: true },
  // The front server compresses; a second time would be work for nothing.
  compress: false,
  reactStrictMode: true,
  // Native addons and packages that must exist once in the process.
  serverExternalPackages: ["@node-rs/argon2", "pg", "@prisma/client", "@prisma/adapter-pg", "next-auth"],
  turbopack: { root: import.meta.dirname },
};

export default config;
