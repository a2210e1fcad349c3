import type { Settings } from "@/lib/server/env";

/** What the host is told at start about who is slowed when too much comes at once. */
export function limitsLine({ limits, trustedProxies }: Pick<Settings, "limits" | "trustedProxies">): string {
  if (!limits) return "Limits: none, because CAIRN_LIMITS is off. Only for measuring.";
  if (trustedProxies.length > 0)
    return `Limits: by account, and by the visitor's address that ${trustedProxies.join(" or ")} passes on in X-Forwarded-For.`;
  return "Limits: by account, and by address for visitors who come without a proxy. Behind a proxy or an onion service, visitors can't be told apart; for a proxy, set CAIRN_TRUSTED_PROXY.";
}
