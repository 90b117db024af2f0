/** One measured number. Counts and bytes are exact and may break a run; timings only inform. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: 'calls' | 'operations' | 'requests' | 'documents' | 'bytes' | 'nodes' | 'ratio' | 'ms' | 's' | 'times' | 'items' | 'per second';
  /** None: printed for comparison only. */
  readonly budget: number | null;
  /** What is wished for, where the budget is what was reached. */
  readonly aim?: number;
  /** The budget is a floor, not a ceiling. */
  readonly atLeast?: true;
};

const INFORMING: ReadonlySet<Figure['unit']> = new Set(['ms', 's', 'times', 'per second']);

export const isExact = ({ unit, atLeast }: Figure): boolean => !INFORMING.has(unit) && !atLeast;
export const isWithin = ({ value, budget, atLeast }: Figure): boolean => budget === null || (atLeast ? value >= budget : value <= budget);

const rounded = (value: number): number => Number(value.toPrecision(4));
export const lineOf = (figure: Figure): string => {
  const { name, value, unit, budget, aim } = figure;
  return JSON.stringify({ name, value: isExact(figure) && unit !== 'ratio' ? value : rounded(value), unit, budget, ...(aim === undefined ? {} : { aim }), ok: isWithin(figure) });
};

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
