// Draws one picture and ends: nothing of it stays in the memory of the site. Reads SVG, writes PNG. Plain JavaScript,
// because Node runs it as it stands.
import { readFileSync } from "node:fs";
import process from "node:process";
import { Resvg } from "@resvg/resvg-js";

const svg = readFileSync(process.stdin.fd, "utf8");
// All text in it is outlines: fonts of this machine have no part in it.
const drawn = new Resvg(svg, { font: { loadSystemFonts: false }, logLevel: "off" }).render();
process.stdout.write(drawn.asPng());
