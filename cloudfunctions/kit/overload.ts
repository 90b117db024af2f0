/** More requests than the environment bears (EXCEED_REQUEST_LIMIT), more at once (EXCEED_CONCURRENT_REQUEST_LIMIT), reads or writes used up: refused before anything was done. */
const CODES: ReadonlySet<unknown> = new Set([-501003, -501004, -501015, -501016]);

/** The cloud refused one of our own calls because too many were made. A command stopped by it may be asked again with its id: what it had done is kept with that id. */
export const isOverload = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && (CODES.has((error as { readonly errCode?: unknown }).errCode) || /EXCEED_(CONCURRENT_)?REQUEST_LIMIT/.test(String((error as { readonly code?: unknown }).code ?? '')));
