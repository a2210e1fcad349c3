import { describe, expect, test } from "vitest";
import { later, minutes } from "@/lib/kernel/time";
import { NOON } from "@/lib/testing/world";
import { clientNetwork } from "./client-address";
import { ClientKeys } from "./client-key";

const PROXIES = ["127.0.0.1", "::1", "10.0.0.0/8", "fd00::/8"];
const same = (one: string | null, other: string | null) => one !== null && one === other;

describe("a forwarding header", () => {
  test("is not read where no proxy is configured: anybody can send one", () => {
    expect(clientNetwork("203.0.113.7", "198.51.100.1", [])).toBe(clientNetwork("203.0.113.7", undefined, []));
    expect(clientNetwork("127.0.0.1", "198.51.100.1", [])).toBeNull();
  });

  test("is not read where it comes from somebody else than the proxy", () => {
    expect(clientNetwork("203.0.113.7", "198.51.100.1", PROXIES)).toBe(clientNetwork("203.0.113.7", undefined, []));
  });

  test("is believed from the right: what the client wrote before the proxy's word changes nothing", () => {
    const plain = clientNetwork("127.0.0.1", "203.0.113.7", PROXIES);
    expect(plain).not.toBeNull();
    expect(clientNetwork("127.0.0.1", "198.51.100.1, 203.0.113.7", PROXIES)).toBe(plain);
    expect(clientNetwork("127.0.0.1", "not an address, ::1, 203.0.113.7", PROXIES)).toBe(plain);
    expect(clientNetwork("10.1.2.3", ["198.51.100.1", "203.0.113.7, 10.0.0.2"], PROXIES)).toBe(plain);
  });

  test("that holds no address tells nobody apart", () => {
    for (const said of [undefined, "", "unknown", "_hidden", "203.0.113.7:4711", ","])
      expect(clientNetwork("127.0.0.1", said, PROXIES)).toBeNull();
  });
});

test.each(["127.0.0.1", "::1", "::ffff:127.0.0.1", "10.0.0.9", "192.168.1.4", "172.16.0.1", "fd12::1", "fe80::1%eth0"])(
  "%s, with no proxy configured, stands for whoever comes through it: clients cannot be told apart",
  (peer) => {
    expect(clientNetwork(peer, undefined, [])).toBeNull();
  },
);

test("an onion service beside a proxy stands for all its visitors; a neighbour that the proxy names is one client", () => {
  expect(clientNetwork("10.0.0.1", "127.0.0.1", ["10.0.0.1"])).toBeNull();
  expect(clientNetwork("127.0.0.1", undefined, ["10.0.0.1"])).toBeNull();
  expect(clientNetwork("10.0.0.1", "192.168.1.4", ["10.0.0.1"])).not.toBeNull();
});

test("IPv4 counts by the address, however it is written; IPv6 by the /64 that one household has", () => {
  const of = (peer: string) => clientNetwork(peer, undefined, []);
  expect(same(of("203.0.113.7"), of("::ffff:203.0.113.7"))).toBe(true);
  expect(same(of("203.0.113.7"), of("203.0.113.8"))).toBe(false);
  expect(same(of("2001:db8:1:2::1"), of("2001:db8:1:2:ffff:ffff:ffff:ffff"))).toBe(true);
  expect(same(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"))).toBe(false);
});

describe("the key of a client", () => {
  const network = clientNetwork("203.0.113.7", undefined, []) ?? "";

  test("holds nothing of the address and is another in another process", () => {
    const key = new ClientKeys(NOON).keyOf(network, NOON);
    expect(key).toMatch(/^[\w-]{43}$/);
    expect(key).not.toBe(new ClientKeys(NOON).keyOf(network, NOON));
  });

  test("is the same for half an hour and never again after it", () => {
    const keys = new ClientKeys(NOON);
    const key = keys.keyOf(network, NOON);
    expect(keys.keyOf(network, later(NOON, minutes(29)))).toBe(key);
    expect(keys.keyOf(network, later(NOON, minutes(30)))).not.toBe(key);
    expect(keys.keyOf(network, NOON)).not.toBe(key);
  });
});
