/**
 * The shortest plan found that still fails the same way: leaves out halves, quarters, … single commands as long as the failure stays (Zeller's delta debugging).
 * `fails` runs the plan anew; nothing is remembered between runs.
 */
export async function shrink<T>(plan: readonly T[], fails: (plan: readonly T[]) => Promise<boolean>, mostRuns = 400): Promise<readonly T[]> {
  let left = plan, parts = 2, runs = 0;
  while (left.length > 1 && runs < mostRuns) {
    const size = Math.ceil(left.length / parts);
    let shorter: readonly T[] | null = null;
    for (let from = 0; from < left.length && !shorter && runs < mostRuns; from += size) {
      const without = [...left.slice(0, from), ...left.slice(from + size)];
      runs++;
      if (without.length && (await fails(without))) shorter = without;
    }
    if (shorter) { left = shorter; parts = Math.max(2, parts - 1); } else if (size === 1) break;
    else parts = Math.min(left.length, parts * 2);
  }
  return left;
}
