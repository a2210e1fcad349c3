import type { ListsByHand } from "@/lib/groups-desk/source-reader";
import { processState } from "./process-state";

/** What reads lists for the desk, once the site has started; before, or where nothing does, each of its answers is 'busy'. */
export const listsHere = (): ListsByHand => processState().lists ?? NOBODY;

const NOBODY: ListsByHand = { tryList: () => null, readList: () => null, knowPlaces: () => undefined };
