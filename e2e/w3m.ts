import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { expect } from "@playwright/test";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { fromDebian, onTheMachine } from "./browser";

const ENTER = "\r";
const TAB = "\t";

/** Both are there: w3m, and `script`, which gives it the terminal that it asks for. */
export async function w3mIsThere(): Promise<boolean> {
  if ((await onTheMachine(["script"])) === undefined) return false;
  const found = (await onTheMachine(["w3m"])) ?? (await fromDebian(["w3m"], ["w3m"]).catch(() => undefined));
  return found !== undefined;
}

/** A person at w3m: what they type goes to its terminal, and what they see is what it saves of the page. */
export class TextBrowser {
  private pages = 0;
  private constructor(
    private readonly folder: string,
    private readonly shown: ChildProcess,
  ) {}

  static async open(address: string): Promise<TextBrowser> {
    const folder = await temporaryFolder();
    await mkdir(path.join(folder, ".w3m"));
    // Instead of an editor: what is typed in a large field stands in a file already.
    await writeFile(path.join(folder, "editor"), '#!/bin/sh\ncat "$HOME/typed" >"$1"\n', { mode: 0o755 });
    const settings = `-o editor='${folder}/editor %s' -o auto_image=0 -o confirm_qq=0`;
    const command = `stty rows 50 cols 120; exec w3m -cookie ${settings} '${address}'`;
    const shown = spawn("script", ["-qfec", command, "/dev/null"], {
      env: { ...process.env, HOME: folder, TERM: "xterm", LANG: "C.UTF-8" },
      stdio: ["pipe", "ignore", "ignore"],
    });
    return new TextBrowser(folder, shown);
  }

  private type(...keys: string[]): void {
    this.shown.stdin?.write(keys.join(""));
  }

  /** What the page says, once all that was typed before is done. */
  async page(): Promise<string> {
    this.pages += 1;
    const file = path.join(this.folder, `page-${this.pages}`);
    this.type("S", file, ENTER);
    let page = "";
    await expect
      .poll(async () => {
        page = await readFile(file, "utf8").catch(() => "");
        return page;
      })
      .not.toBe("");
    return page;
  }

  /** Opens an address by hand. */
  go(address: string): void {
    this.type("U", "\x15", address, ENTER);
  }

  /** Puts the cursor on these words, from the top of the page on. */
  private find(words: string): void {
    this.type("g", "/", words, ENTER);
  }

  /** Follows the link, or presses the button, that these words stand on. */
  press(words: string): void {
    this.find(words);
    this.type(ENTER);
  }

  /** Chooses the first of what can be chosen after these words. */
  chooseAfter(words: string): void {
    this.find(words);
    this.type(TAB, ENTER);
  }

  /** Fills in the line after these words. */
  fillAfter(words: string, typed: string): void {
    this.find(words);
    this.type(TAB, ENTER, typed, ENTER);
  }

  /** Fills in the large field after these words. */
  async writeAfter(words: string, typed: string): Promise<void> {
    await writeFile(path.join(this.folder, "typed"), typed);
    this.find(words);
    this.type(TAB, ENTER);
  }

  async close(): Promise<void> {
    this.shown.kill();
    await removeFolder(this.folder);
  }
}
