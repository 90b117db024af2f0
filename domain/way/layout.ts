import { PHASES, type Phase, type Step, type Stream, type TemplateStep } from '../movein/template';

/** What a drawing needs to know of a step. */
export type DrawnStep = Pick<TemplateStep, 'step' | 'phase' | 'stream' | 'needs' | 'onFailure'>;
/** Where a step stands: rows go down in time, a lane is a stream, and steps that may run beside one another share a row of their lane. */
export type Cell = { readonly step: Step; readonly phase: Phase; readonly lane: Stream; readonly row: number; readonly track: number; /** How many share this row of the lane. */ readonly tracks: number };
export type Band = { readonly phase: Phase; readonly from: number; readonly rows: number };
export type Layout = { readonly cells: readonly Cell[]; readonly lanes: readonly Stream[]; readonly bands: readonly Band[]; readonly rows: number };

const LANES: readonly Stream[] = ['service', 'transfer'];

/**
 * A template's steps on a grid (REQUIREMENTS S3-77, S0-52): no two on one cell, each below all it needs, phases never mixed.
 * A step that needs one of a later phase is drawn with that phase; what goes round in a circle, which no published template does, is drawn in the order given.
 */
export function layoutOf(steps: readonly DrawnStep[], most: number): Layout {
  const drawnIn = phasesOf(steps);
  const rowOf = new Map<Step, number>();
  const bands: Band[] = [];
  const placed: Omit<Cell, 'tracks'>[] = [];
  let row = 0;
  for (const phase of PHASES) {
    const from = row;
    let left = steps.filter(({ step }) => drawnIn.get(step) === phase);
    while (left.length) {
      const ready = left.filter(({ needs }) => needs.every((need) => (rowOf.get(need) ?? (drawnIn.has(need) ? row : -1)) < row));
      const here = LANES.flatMap((lane) => (ready.length ? ready : left.slice(0, 1)).filter(({ stream }) => stream === lane).slice(0, most).map(({ step }, track) => ({ step, phase, lane, row, track })));
      for (const { step } of here) rowOf.set(step, row);
      placed.push(...here);
      left = left.filter(({ step }) => !rowOf.has(step));
      row++;
    }
    if (row > from) bands.push({ phase, from, rows: row - from });
  }
  const cells = placed.map((cell) => ({ ...cell, tracks: placed.filter((other) => other.row === cell.row && other.lane === cell.lane).length }));
  return { cells, lanes: LANES.filter((lane) => cells.some((cell) => cell.lane === lane)), bands, rows: row };
}

/** The phase each step is drawn in: its own, or a later one that something it needs lies in. */
function phasesOf(steps: readonly DrawnStep[]): ReadonlyMap<Step, Phase> {
  const at = new Map(steps.map(({ step, phase }) => [step, PHASES.indexOf(phase)]));
  for (let changed = true; changed;) {
    changed = false;
    for (const { step, needs } of steps) {
      const latest = Math.max(at.get(step) ?? 0, ...needs.map((need) => at.get(need) ?? 0));
      if (latest !== at.get(step)) { at.set(step, latest); changed = true; }
    }
  }
  return new Map([...at].map(([step, phase]) => [step, PHASES[phase] ?? 'before']));
}
