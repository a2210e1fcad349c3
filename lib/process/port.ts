import net from "node:net";
import { errorCode, PlainError } from "./plain-error";

/** Refuses early, before minutes of building, when the site could not listen in the end. */
export function proveListenable(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", (error) => reject(listenFailure(error, host, port)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** The one sentence for a server that could not listen. */
export function listenFailure(error: unknown, host: string, port: number): PlainError {
  const code = errorCode(error);
  if (code === "EADDRINUSE") {
    return new PlainError(
      `Port ${port} is in use by another program. Stop that, or choose another port: PORT=3001 npm start`,
    );
  }
  if (code === "EACCES")
    return new PlainError(`Port ${port} isn't open to this user. Set PORT to a number above 1023.`);
  return new PlainError(
    `Cairn can't listen on ${host} (${code ?? "unknown error"}). Set HOST to an address of this machine.`,
  );
}

/** A port of the loopback interface that nobody uses just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
