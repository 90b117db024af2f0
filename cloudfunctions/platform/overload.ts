/** More requests than the environment bears (EXCEED_REQUEST_LIMIT), more at once (EXCEED_CONCURRENT_REQUEST_LIMIT), reads or writes used up: refused before anything was done. */
const CODES: ReadonlySet<unknown> = new Set([-501003, -501004, -501015, -501016]);

/** The cloud refused one of our own calls because too many were made. A command stopped by it may be asked again with its id: what it had done is kept with that id. */
export const isOverload = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && (CODES.has((error as { readonly errCode?: unknown }).errCode) || /EXCEED_(CONCURRENT_)?REQUEST_LIMIT/.test(String((error as { readonly code?: unknown }).code ?? '')));

const TRIES = 6, FIRST_MS = 60, MOST_MS = 500;
export type Pause = (ms: number) => Promise<void>;
const pauseFor: Pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks again, a few times and ever later, what an overloaded environment refused. The function is here already: sending the
 * phone away now would cost its call again. Gives up within two seconds, long before the phone does.
 */
export async function patiently<T>(ask: () => Promise<T>, pause: Pause = pauseFor, random: () => number = Math.random): Promise<T> {
  for (let tried = 1; ; tried++) {
    try { return await ask(); } catch (error) {
      if (tried >= TRIES || !isOverload(error)) throw error;
      await pause(Math.min(MOST_MS, FIRST_MS * 2 ** (tried - 1)) * (0.5 + random() / 2));
    }
  }
}
