/**
 * A linear model: `weights` by place of a feature. A piece scores `bias` and its mean weight times the root of their
 * number. Above `sure` a text sounds like a cry; below `doubtful` hardly any cry ever sounded.
 */
export type Weights = {
  readonly bias: number;
  readonly sure: number;
  readonly doubtful: number;
  readonly weights: Float32Array;
};

/** The highest score of the pieces of a text; `pieces` as `pieceFeatures` gives them. */
export function scoreOf({ bias, weights }: Pick<Weights, "bias" | "weights">, pieces: readonly Uint16Array[]): number {
  return Math.max(
    ...pieces.map((features) => {
      let sum = 0;
      for (const feature of features) sum += weights[feature] ?? 0;
      return bias + sum / Math.sqrt(features.length + 1);
    }),
  );
}

/** As it is kept: each weight in a byte, in steps of `step`, in base64. */
export type KeptWeights = { bias: number; sure: number; doubtful: number; step: number; weights: string };

export function kept({ bias, sure, doubtful, weights }: Weights): KeptWeights {
  const step = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / step));
  return { bias, sure, doubtful, step, weights: Buffer.from(bytes.buffer).toString("base64") };
}

export function opened({ bias, sure, doubtful, step, weights }: KeptWeights): Weights {
  const bytes = new Int8Array(Buffer.from(weights, "base64"));
  return { bias, sure, doubtful, weights: Float32Array.from(bytes, (byte) => byte * step) };
}
