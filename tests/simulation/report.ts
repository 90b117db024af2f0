import { calm, storm, type Weather } from './client';
import { planOf, runEpisode, type Intent, type Result } from './episode';
import type { Design } from './server';
import { shrink } from './shrink';
import type { Theme } from './themes';

export type Failure = { readonly seed: number; readonly keep: readonly number[]; readonly weather: keyof typeof WEATHERS; readonly result: Result; /** Where another theme was played than the seed's own. */ readonly theme?: Theme };
export const WEATHERS = { storm, calm } satisfies Readonly<Record<string, Weather>>;

/** A failing episode made as short as it gets: in calm weather if it fails there too, then with as few commands as possible. */
export async function shortest(seed: number, first: Result, design: Design = {}): Promise<Failure> {
  const invariant = first.faults[0]?.invariant, reached = Math.max(...(first.acted.length ? first.acted : [0]));
  const run = (plan: readonly Intent[], weather: Weather) => runEpisode(seed, { plan, weather, design });
  const isSame = (result: Result): boolean => result.faults[0]?.invariant === invariant;
  const whole = planOf(seed).filter(({ no }) => no <= reached);
  const weather = isSame(await run(whole, calm)) ? 'calm' : 'storm';
  const plan = await shrink(whole, async (shorter) => isSame(await run(shorter, WEATHERS[weather])));
  return { seed, keep: plan.map(({ no }) => no), weather, result: await run(plan, WEATHERS[weather]), ...(design.theme ? { theme: design.theme } : {}) };
}

/** The failure for a person: what broke, the shortest way there, how to see it again. */
export const reportOf = ({ seed, keep, weather, result, theme }: Failure): string => [
  `Broken: ${result.faults[0]?.invariant ?? '?'}`, `  ${result.faults[0]?.detail ?? ''}`, '',
  `The shortest way there (${result.commands} commands, ${weather === 'calm' ? 'nothing lost, nothing repeated, nobody dies' : 'with losses, repeats and deaths'}):`, ...result.story, '',
  `See it again: npm run simulate -- --seed ${seed} --keep ${keep.join(',')}${theme ? ` --theme ${theme}` : ''}${weather === 'calm' ? ' --calm' : ''}`,
].join('\n');
