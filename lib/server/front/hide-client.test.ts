import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { NOON } from "@/lib/testing/world";
import { CLIENT_KEY, ClientKeys } from "../limits/client-key";
import { hideClient } from "./hide-client";

function requestFrom(peer: string, headers: Record<string, string>): IncomingMessage {
  const request = new IncomingMessage(Object.defineProperty(new Socket(), "remoteAddress", { value: peer }));
  request.headers = headers;
  return request;
}

test("what answers a request learns neither address nor agent, in whatever header they came", () => {
  const told = {
    "x-forwarded-for": "203.0.113.7",
    forwarded: "for=203.0.113.7",
    "x-real-ip": "203.0.113.7",
    "cf-connecting-ip": "203.0.113.7",
    "user-agent": "An Agent/1.0",
    accept: "text/html",
  };
  const request = requestFrom("127.0.0.1", told);
  hideClient(request, new ClientKeys(NOON), ["127.0.0.1"], NOON);
  expect(JSON.stringify(request.headers)).not.toMatch(/203|Agent/);
  expect(request.headers.accept).toBe("text/html");
  expect(request.headers[CLIENT_KEY]).toMatch(/^[\w-]{43}$/);
});

test("a key that a browser brings is not believed", () => {
  const request = requestFrom("127.0.0.1", { [CLIENT_KEY]: "chosen" });
  hideClient(request, new ClientKeys(NOON), [], NOON);
  expect(request.headers[CLIENT_KEY]).toBeUndefined();
});
