import { connect, createServer, type Server, type Socket } from "node:net";

/** The wire between the site and its database, in the hands of a test. */
export class Wire {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #still = false;
  /** Milliseconds by which everything that the database says comes later. */
  late = 0;
  /** Like a pooler that lends sessions for one transaction: notices come with an answer or not at all. */
  pooled = false;

  constructor(databaseUrl: string) {
    const { hostname, port } = new URL(databaseUrl);
    this.#server = createServer((site) => {
      const database = connect(Number(port), hostname);
      const idle = new Idle();
      this.#pass(site, database, (bytes) => {
        idle.asked();
        return bytes;
      });
      this.#pass(database, site, (bytes) => idle.answer(bytes, this.pooled));
    });
  }

  /** The address of the same database at the other end of this wire. */
  async open(databaseUrl: string): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    const at = this.#server.address();
    const url = new URL(databaseUrl);
    url.host = `127.0.0.1:${typeof at === "object" && at ? at.port : 0}`;
    return url.href;
  }

  /** Nothing passes any more, and nobody is told. */
  hold(): void {
    this.#still = true;
    for (const socket of this.#sockets) socket.pause();
  }

  release(): void {
    this.#still = false;
    for (const socket of this.#sockets) socket.resume();
  }

  close(): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  #pass(from: Socket, to: Socket, change: (bytes: Buffer) => Buffer): void {
    this.#sockets.add(from);
    if (this.#still) from.pause();
    from.on("data", (bytes) => {
      const changed = change(bytes);
      if (this.late === 0) to.write(changed);
      else setTimeout(() => to.writable && to.write(changed), this.late);
    });
    from.on("error", () => undefined);
    from.once("close", () => to.destroy());
  }
}

/** Knows when a session of the database is idle, by the messages that pass. */
class Idle {
  #rest = Buffer.alloc(0);
  #idle = false;

  asked(): void {
    this.#idle = false;
  }

  /** What the database says, without the notices that come unasked where there should be none. */
  answer(bytes: Buffer, pooled: boolean): Buffer {
    const passed: Buffer[] = [];
    this.#rest = Buffer.concat([this.#rest, bytes]);
    while (this.#rest.length > 4 && this.#rest.length > this.#rest.readUInt32BE(1)) {
      const message = this.#rest.subarray(0, this.#rest.readUInt32BE(1) + 1);
      this.#rest = this.#rest.subarray(message.length);
      const kind = String.fromCharCode(message[0] ?? 0);
      if (kind !== "A" || !this.#idle || !pooled) passed.push(message);
      if (kind === "Z") this.#idle = true;
    }
    return Buffer.concat(passed);
  }
}
