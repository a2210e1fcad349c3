import { pieceFeatures } from "./features";
import { opened, scoreOf } from "./weights";
import data from "./weights.json";

const model = opened(data);

/**
 * Whether the words as a whole sound like the cries that the model learnt from, `npm run intake:train`. A second signal
 * for the low threshold alone: it shows help to the writer, tells nobody, and holds and releases nothing.
 */
export function soundsLikeCry(words: readonly string[]): boolean {
  return scoreOf(model, pieceFeatures(words)) > model.threshold;
}
