import { pieceFeatures } from "./features";
import { opened, scoreOf } from "./weights";
import data from "./weights.json";

const model = opened(data);

/** How the words as a whole sound: `cry`, like the cries that the model learnt from; `other`, like hardly any of them. */
export type Sound = "cry" | "unsure" | "other";

/**
 * A second signal for the low threshold alone, learnt by `npm run intake:train`: whether help is shown to the writer. It
 * tells nobody, holds and releases nothing, and takes nothing from what rules are sure of.
 */
export function soundOf(words: readonly string[]): Sound {
  const score = scoreOf(model, pieceFeatures(words));
  return score > model.sure ? "cry" : score < model.doubtful ? "other" : "unsure";
}
