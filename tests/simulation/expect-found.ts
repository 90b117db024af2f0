import { designs } from './designs';
import { hunt, type Found } from './hunt';
import type { Theme } from './themes';

const HUNTS = 5, ENOUGH = 3;

/** A test for each planted design of a theme: found by most of five hunts within the commands a hunt has, so that the median is too. `npm run simulate -- --designs` tells the medians of all five. */
export function expectFound(theme: Theme): void {
  test.each(Object.entries(designs).filter(([, design]) => design.theme === theme && !design.onDemand))('found: %s', async (name, design) => {
    const found: Found[] = [];
    for (let i = 0; i < HUNTS && found.filter(({ seed }) => seed !== null).length < ENOUGH; i++) found.push(await hunt(1 + i * 10_000, design));
    process.stdout.write(`simulation: found after ${found.map(({ seed, commands }) => (seed === null ? `over ${commands}` : commands)).join(', ')} commands: ${name}\n`);
    expect(found.filter(({ seed }) => seed !== null).length).toBe(ENOUGH);
  }, 240_000);
}
