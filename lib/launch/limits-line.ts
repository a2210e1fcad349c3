import type { Settings } from "@/lib/server/env";

/** What the host is told at start about who is slowed when too much comes at once. */
export function limitsLine({ limits, trustedProxies }: Pick<Settings, "limits" | "trustedProxies">): string {
  if (!limits) return "Limits: none, as CAIRN_LIMITS=off says. For measuring only.";
  if (trustedProxies.length > 0)
    return `Limits: by account, and by client where ${trustedProxies.join(" or ")} names one in X-Forwarded-For.`;
  return "Limits: by account, and by client for those who connect from elsewhere without a proxy. Behind a proxy or an onion service clients cannot be told apart; for a proxy, CAIRN_TRUSTED_PROXY changes that.";
}
