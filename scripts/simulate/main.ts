import { parseArgs } from 'node:util';
import { designs } from '../../tests/simulation/designs';
import { COMMANDS, planOf, runEpisode } from '../../tests/simulation/episode';
import { hunt, median } from '../../tests/simulation/hunt';
import { reportOf, shortest, WEATHERS } from '../../tests/simulation/report';
import type { Design } from '../../tests/simulation/server';
import type { Theme } from '../../tests/simulation/themes';

const say = (line: string): void => { process.stdout.write(`${line}\n`); };
const { values } = parseArgs({ options: {
  hours: { type: 'string' }, minutes: { type: 'string' }, seconds: { type: 'string' }, seed: { type: 'string' }, keep: { type: 'string' }, calm: { type: 'boolean' }, designs: { type: 'boolean' }, design: { type: 'string' }, only: { type: 'string' }, theme: { type: 'string' },
} });
/** One theme instead of the seed's own. */
const theme: Design = values.theme ? { theme: values.theme as Theme } : {};
const seconds = Number(values.seconds ?? 0) + 60 * Number(values.minutes ?? 0) + 3_600 * Number(values.hours ?? 0);

/** Every planted design, five times from different seeds. */
async function findDesigns(): Promise<boolean> {
  let areAllFound = true;
  say('commands until each planted design is found (median of 5 seeds):');
  for (const [name, design] of Object.entries(designs).filter(([, { theme }]) => !values.only || theme === values.only)) {
    const found = [];
    for (let i = 0; i < 5; i++) found.push(await hunt(1 + i * 10_000, design));
    areAllFound &&= found.every(({ seed }) => seed !== null);
    say(`${String(median(found.map(({ commands }) => commands))).padStart(7)}  ${name}${found.some(({ seed }) => seed === null) ? '  NOT FOUND' : ''}`);
  }
  return areAllFound;
}

/** One episode again, whole or with the commands a report kept. */
async function replay(seed: number): Promise<boolean> {
  const keep = values.keep ? new Set(values.keep.split(',').map(Number)) : null, design = values.design ? designs[values.design] : undefined;
  const result = await runEpisode(seed, { plan: planOf(seed).filter(({ no }) => keep?.has(no) ?? true), weather: WEATHERS[values.calm ? 'calm' : 'storm'], design: design ?? theme });
  for (const line of result.story) say(line);
  for (const { invariant, detail } of result.faults) say(`Broken: ${invariant}\n  ${detail}`);
  say(`${result.commands} commands, ${result.steps} DB steps, ${result.faults.length ? 'broken' : 'all invariants hold'}`);
  return result.faults.length === 0;
}

/** New seeds until the time is over or something breaks. */
async function search(until: number, from: number): Promise<boolean> {
  let commands = 0, steps = 0, moves = 0, episodes = 0, said = Date.now();
  const started = Date.now();
  for (let seed = from; Date.now() < until; seed++) {
    const result = await runEpisode(seed, { design: theme });
    episodes++; commands += result.commands; steps += result.steps; moves += result.moves;
    if (result.faults.length) { say(reportOf(await shortest(seed, result, theme))); return false; }
    if (Date.now() - said > 60_000) { said = Date.now(); say(`… ${commands} commands, ${steps} DB steps, seed ${seed}`); }
  }
  say(`${episodes} episodes of ${COMMANDS} intents from seed ${from}: ${commands} commands, ${steps} DB steps, ${moves} moves explained one after the other, ${Math.round((commands / (Date.now() - started)) * 1_000)} commands/s: all invariants hold`);
  return true;
}

async function main(): Promise<void> {
  const seed = values.seed === undefined ? Date.now() % 1_000_000_000 : Number(values.seed);
  const isGood = values.designs ? await findDesigns() : values.seed !== undefined && !seconds ? await replay(seed) : (await search(Date.now() + (seconds || 60) * 1_000, seed)) && (seconds < 600 || (await findDesigns()));
  process.exitCode = isGood ? 0 : 1;
}
void main();
