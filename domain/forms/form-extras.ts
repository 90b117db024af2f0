/** What a registration asks only where the batch says so. */
export const EXTRAS = ['pets', 'payMethod'] as const;
export type FormExtra = (typeof EXTRAS)[number];
