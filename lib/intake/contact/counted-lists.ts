const YEAR = /^(?:19|20)\d\d$/;

/** A taper, scores, years, counted breaths: numbers that are counted and not dialled. `dialled`: words say they are. */
export function isCountedList(groups: readonly string[], dialled: boolean): boolean {
  const numbers = groups.map(Number);
  if (/^(\d)\1*$/.test(groups.join(""))) return true;
  if (groups.every((group) => YEAR.test(group) || group.length <= 2) && groups.some((group) => YEAR.test(group)))
    return true;
  if (groups.length === 1) return /^(?:0?123456789?0?1?|9?87654321?0?)$|0{6,}$/.test(groups[0] ?? "") && !dialled;
  if (isCounted(numbers)) return !(dialled && groups.every((group) => group.length === 1));
  if (groups.some((group) => group.length > 3 || (group.length > 1 && group.startsWith("0")))) return false;
  if (groups.length >= 3 && numbers.every((number) => number % 5 === 0)) return true;
  if (groups.length === 3)
    return Math.max(...numbers) - Math.min(...numbers) < 100 && numbers.every((number) => number >= 40);
  return isMonotone(numbers);
}

function isMonotone(numbers: readonly number[]): boolean {
  const steps = stepsOf(numbers);
  return steps.length >= 3 && (steps.every((step) => step <= 0) || steps.every((step) => step >= 0));
}

/** 'one two three four, one two three four': most steps are of one. */
function isCounted(numbers: readonly number[]): boolean {
  const steps = stepsOf(numbers);
  return steps.length >= 4 && steps.filter((step) => Math.abs(step) === 1).length >= steps.length * 0.7;
}

function stepsOf(numbers: readonly number[]): number[] {
  return numbers.slice(1).map((number, at) => number - (numbers[at] ?? 0));
}
