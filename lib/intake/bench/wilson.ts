/** 1.96: nineteen times in twenty the true rate lies in the interval. */
const Z = 1.96;

/** Wilson's interval of a rate: honest for few examples and for rates near 0 and 1, where the plain one is not. */
export function wilson(hits: number, of: number): [low: number, high: number] {
  if (of === 0) return [0, 1];
  const rate = hits / of;
  const middle = rate + (Z * Z) / (2 * of);
  const spread = Z * Math.sqrt((rate * (1 - rate)) / of + (Z * Z) / (4 * of * of));
  const whole = 1 + (Z * Z) / of;
  return [Math.max(0, (middle - spread) / whole), Math.min(1, (middle + spread) / whole)];
}
