import { runEpisode, type Result } from './episode';
import type { Design } from './server';

export type Found = { readonly commands: number; readonly seed: number; readonly result: Result } | { readonly commands: number; readonly seed: null };
const MOST_COMMANDS = 20_000;

/** Episode after episode until the design shows its fault; how many commands it took. */
export async function hunt(from: number, design: Design, most = MOST_COMMANDS): Promise<Found> {
  let commands = 0;
  for (let seed = from; commands < most; seed++) {
    const result = await runEpisode(seed, { design });
    commands += result.commands;
    if (result.faults.length) return { commands, seed, result };
  }
  return { commands, seed: null };
}
export const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
