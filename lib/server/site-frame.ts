import type { ShellViewer } from "@/components/shell/main-nav";
import type { SiteFrame } from "@/components/shell/site-document";
import { moderates, type Viewer } from "@/lib/kernel/viewer";
import { scriptAddress } from "./script-address";
import { settings } from "./settings";

/**
 * The frame of a page: the same for all readers, and else for all who moderate or do not, with something unread or not.
 * `here`: the path of the page, which its ways mark.
 */
export function siteFrame(viewer: ShellViewer, here: string): SiteFrame {
  return {
    viewer,
    here,
    demo: settings().demo,
    exitUrl: settings().exitUrl,
    script: scriptAddress,
  };
}

/**
 * What decides about the ways that a page offers. `unread`: a volunteer wrote something that they have not seen; `news`:
 * there are new replies where they follow.
 */
export function shellViewer(viewer: Viewer, unread: boolean, news: boolean): ShellViewer {
  return { signedIn: viewer.kind === "member", moderates: moderates(viewer), unread, news };
}
