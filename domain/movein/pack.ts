import type { Instant } from '../kernel/calendar';
import type { MoveInCase } from './case';

/** 资料袋 (S3-65, S0-141): what lies ready for a household before it comes. */
export const PACK = ['file', 'forms', 'agreements', 'fee-note', 'keys'] as const;
export type PackCode = (typeof PACK)[number];
export type Pack = Readonly<Partial<Record<PackCode, { readonly at: Instant; readonly by: string }>>>;

/** As last seen to; absent: nothing yet. */
export const packOf = ({ pack }: Pick<MoveInCase, 'pack'>): Pack => pack ?? {};
/** Exactly these are in the bag; what was put in before stays as it was put in. */
export const packedWith = (pack: Pack, codes: readonly PackCode[], mark: { readonly at: Instant; readonly by: string }): Pack => Object.fromEntries(PACK.flatMap((code) => (codes.includes(code) ? [[code, pack[code] ?? mark]] : [])));
