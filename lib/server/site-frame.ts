import type { ShellViewer } from "@/components/shell/page-shell";
import type { SiteFrame } from "@/components/shell/site-document";
import { moderates, type Viewer } from "@/lib/kernel/viewer";
import { exitAddress } from "./front/leave";
import { scriptAddress } from "./script-address";

/** The frame of a page: the same for all readers, for all members, and for all who moderate. */
export function siteFrame(viewer: Viewer): SiteFrame {
  return {
    viewer: shellViewer(viewer),
    demo: process.env.CAIRN_DEMO === "1",
    exitUrl: exitAddress(),
    script: scriptAddress,
  };
}

/** What decides about the ways that a page offers. */
export function shellViewer(viewer: Viewer): ShellViewer {
  return { signedIn: viewer.kind === "member", moderates: moderates(viewer) };
}
