import type { Step } from '../movein/template';
import type { DrawnStep, Layout } from './layout';

/** A line of the drawing. `channel`: which of the upright lines beside the steps it takes, so that lines of different steps never lie on one another; null when it goes straight to the next row. */
export type Edge = { readonly from: Step; readonly to: Step; readonly channel: number | null };

/** What must be done first, without what follows from the rest: a step two needs away is not drawn twice. */
export function arrowsOf(steps: readonly DrawnStep[], layout: Layout): readonly Edge[] {
  const rowOf = rowsOf(layout);
  const arrows = steps.flatMap(({ step, needs }) => needs
    .filter((need) => rowOf.has(need) && !needs.some((other) => other !== need && comesBefore(steps, need, other)))
    .map((need) => ({ from: need, to: step })));
  const far = ({ from, to }: { from: Step; to: Step }) => (rowOf.get(to) ?? 0) - (rowOf.get(from) ?? 0) > 1;
  return [...arrows.filter((arrow) => !far(arrow)).map((arrow) => ({ ...arrow, channel: null })), ...inChannels(arrows.filter(far), rowOf)];
}

/** The way back when a step fails (S3-119): to an earlier step, or to itself. */
export function loopsOf(steps: readonly DrawnStep[], layout: Layout): readonly Edge[] {
  const rowOf = rowsOf(layout);
  return inChannels(steps.flatMap(({ step, onFailure }) => (onFailure && rowOf.has(onFailure) ? [{ from: step, to: onFailure }] : [])), rowOf);
}

const rowsOf = ({ cells }: Layout): ReadonlyMap<Step, number> => new Map(cells.map(({ step, row }) => [step, row]));

/** Does `first` have to be done before `then`, directly or by what it needs? */
function comesBefore(steps: readonly DrawnStep[], first: Step, then: Step): boolean {
  const seen = new Set<Step>();
  const asks = (step: Step): boolean => {
    if (seen.has(step)) return false;
    seen.add(step);
    const needs = steps.find((one) => one.step === step)?.needs ?? [];
    return needs.includes(first) || needs.some(asks);
  };
  return asks(then);
}

/** Lines of one step share a channel and branch off it; each step takes the first in which it touches no other, the shortest lie nearest. */
function inChannels(lines: readonly { readonly from: Step; readonly to: Step }[], rowOf: ReadonlyMap<Step, number>): readonly Edge[] {
  const spans = [...new Set(lines.map(({ from }) => from))].map((from) => {
    const rows = [from, ...lines.filter((line) => line.from === from).map(({ to }) => to)].map((step) => rowOf.get(step) ?? 0);
    return { from, top: Math.min(...rows), end: Math.max(...rows) };
  });
  const taken: { readonly from: Step; readonly channel: number; readonly top: number; readonly end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.end - a.top - (b.end - b.top))) {
    let channel = 0;
    while (taken.some((other) => other.channel === channel && other.top <= span.end && span.top <= other.end)) channel++;
    taken.push({ ...span, channel });
  }
  return lines.map(({ from, to }) => ({ from, to, channel: taken.find((span) => span.from === from)?.channel ?? 0 }));
}
