/**
 * What the served site runs with: Node alone would let its heap grow to gigabytes before it tidied up. About 95 MB of it
 * are in use. A build runs in a process of its own, without these. They also stand in package.json, and a test compares.
 */
export const SERVER_FLAGS = ["--max-old-space-size=256", "--max-semi-space-size=8"];
