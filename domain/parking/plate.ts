/** As it is stored and compared: capitals, no dot, no gap. */
export const plateOf = (text: string): string => text.trim().toUpperCase().replace(/[·•.\s-]/g, '');
/** Under what a plate is looked for; the keyed digest is made of it. */
export const plateKey = (text: string): string => `plate|${plateOf(text)}`;
/** Why staff look for a plate's home. */
export const PLATE_REASONS = ['contact', 'visit', 'dispute'] as const;
export type PlateReason = (typeof PLATE_REASONS)[number];
