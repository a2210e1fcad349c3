import { PLACES } from "./features";
import { scoreOf, type Weights } from "./weights";

/** What the model learns from: the features of a text's pieces, and whether it is a cry for help. */
export type Lesson = { readonly pieces: readonly Uint16Array[]; readonly isCry: boolean; readonly isHarmless: boolean };

const ROUNDS = 30;
const RATE = 1;
const DECAY = 0.001;
const PARTS = 5;
/** Harmless texts that the model alone may take for a cry, of those that it did not learn from. */
const FALSE_RATE = 0.01;
/** Cries that score lower than this share of those that it did not learn from are below doubt. */
const DOUBTED = 0.12;

/** Logistic regression by stochastic gradient descent; the threshold is set on texts that were left out, part by part. */
export function trained(lessons: readonly Lesson[], chance: () => number): Weights {
  const order = shuffled(lessons, chance);
  const scored = Array.from({ length: PARTS }, (_, part) => {
    const model = fitted(
      order.filter((_lesson, at) => at % PARTS !== part),
      chance,
    );
    return order
      .filter((_lesson, at) => at % PARTS === part)
      .map((lesson) => ({ ...lesson, score: scoreOf(model, lesson.pieces) }));
  }).flat();
  const share = (list: typeof scored, of: number) => {
    const scores = list.map(({ score }) => score).sort((one, other) => one - other);
    return scores[Math.floor(scores.length * of)] ?? 0;
  };
  const sure = share(
    scored.filter(({ isHarmless }) => isHarmless),
    1 - FALSE_RATE,
  );
  const doubtful = share(
    scored.filter(({ isCry }) => isCry),
    DOUBTED,
  );
  return { ...fitted(order, chance), sure, doubtful };
}

function fitted(lessons: readonly Lesson[], chance: () => number): Pick<Weights, "bias" | "weights"> {
  const weights = new Float32Array(PLACES);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const rate = RATE / (1 + round * 0.2);
    for (const { pieces, isCry } of shuffled(lessons, chance)) {
      // A long text is learnt as a whole: nobody said in which piece the cry stands.
      const features = [...new Set(pieces.flatMap((piece) => [...piece]))];
      const share = 1 / Math.sqrt(features.length + 1);
      const sum = features.reduce((so, feature) => so + (weights[feature] ?? 0) * share, bias);
      const wrong = 1 / (1 + Math.exp(-sum)) - (isCry ? 1 : 0);
      bias -= rate * wrong * 0.05;
      for (const feature of features)
        weights[feature] = (weights[feature] ?? 0) * (1 - rate * DECAY) - rate * wrong * share;
    }
  }
  return { bias, weights };
}

function shuffled<T>(list: readonly T[], chance: () => number): T[] {
  return list
    .map((one): [number, T] => [chance(), one])
    .sort(([one], [other]) => one - other)
    .map(([, one]) => one);
}
