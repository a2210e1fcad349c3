import process from "node:process";
import { createInterface } from "node:readline";
import { Writable } from "node:stream";

/** Somebody at the terminal, or lines that come through a pipe. */
export interface Asker {
  /** What was answered; nothing where nobody can answer. */
  ask(question: string, how?: "hidden"): Promise<string>;
  /** Whether a person sits there, who may mistype. */
  person: boolean;
  /** To be called after the last question: while it listens, Ctrl-C is its own. */
  close(): void;
}

/** Asks on the terminal. What is typed as an answer to a hidden question is not shown. */
export function asker(): Asker {
  const person = process.stdin.isTTY ?? false;
  let hidden = false;
  const output = new Writable({
    write(chunk, _encoding, done) {
      if (!hidden) process.stdout.write(chunk);
      done();
    },
  });
  const lines: string[] = [];
  let waiting: ((line: string) => void) | undefined;
  let closed = false;
  const input = createInterface({ input: process.stdin, output, terminal: person });
  input.on("line", (line) => {
    // The file of an age key says in such lines when it was made.
    if (line.startsWith("# ")) return;
    if (waiting) waiting(line);
    else lines.push(line);
    waiting = undefined;
  });
  input.on("close", () => {
    closed = true;
    waiting?.("");
  });
  const next = () =>
    new Promise<string>((resolve) => {
      waiting = resolve;
    });
  return {
    person,
    async ask(question, how) {
      input.setPrompt(question);
      if (closed) process.stdout.write(question);
      else input.prompt();
      hidden = how === "hidden";
      const line = lines.shift() ?? (closed ? "" : await next());
      if (!person || hidden) process.stdout.write("\n");
      hidden = false;
      return line.trim();
    },
    close: () => input.close(),
  };
}
