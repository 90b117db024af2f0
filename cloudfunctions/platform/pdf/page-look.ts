/** A4 in points, and the look of every paper. */
export const page = { width: 595.28, height: 841.89, left: 62, right: 62, top: 66, bottom: 72 } as const;
export const textWidth = page.width - page.left - page.right;
export const colour = { ink: '#1C2320', soft: '#55605A', faint: '#7C8680', line: '#C4CAC5', tint: '#F3F5F2', pine: '#1F6F5C', pineTint: '#E4F0EC', persimmon: '#B54A1A' } as const;
export const size = { title: 19, heading: 12.5, body: 10.5, small: 9, foot: 6.8 } as const;
/** Height of a line of text of a size. */
export const lead = (points: number): number => Math.round(points * 1.65 * 10) / 10;
