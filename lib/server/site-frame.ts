import type { ShellViewer } from "@/components/shell/main-nav";
import type { SiteFrame } from "@/components/shell/site-document";
import { moderates, type Viewer } from "@/lib/kernel/viewer";
import { scriptAddress } from "./script-address";
import { settings } from "./settings";

/** The frame of a page: the same for all readers, for all members, and for all who moderate. */
export function siteFrame(viewer: Viewer): SiteFrame {
  return {
    viewer: shellViewer(viewer),
    demo: settings().demo,
    exitUrl: settings().exitUrl,
    script: scriptAddress,
  };
}

/** What decides about the ways that a page offers. */
export function shellViewer(viewer: Viewer): ShellViewer {
  return { signedIn: viewer.kind === "member", moderates: moderates(viewer) };
}
