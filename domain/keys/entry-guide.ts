import type { Strokes } from '../documents/signing';
import type { Instant } from '../kernel/calendar';
import type { OpenId } from '../kernel/ids';
import { ok, refuse } from '../kernel/result';

/** One thing that is explained to a household at its first entry (S3-19). */
export type GuideItem = { readonly code: string; readonly name: string; readonly note: string };
/** A gift as the store has it (S3-230), and how many a home is given. */
export type GiftKind = { readonly stockId: string; readonly name: string; readonly each: number };
export type GuideMark = { readonly at: Instant; readonly by: string };
export type Gift = { readonly stockId: string; readonly name: string; readonly count: number } & GuideMark;
export type GuideSignature = { readonly at: Instant; readonly openid: OpenId; readonly name: string; readonly device: string; readonly strokes: Strokes; readonly hash: string };
/** 首次入户指引 of one home: what was explained, what was given, and the owner's signature for both. Absent: nothing yet. */
export type EntryGuide = { readonly told: Readonly<Record<string, GuideMark & { readonly name: string }>>; readonly gifts: readonly Gift[]; readonly signed: GuideSignature | null };

export const usualGuide: readonly GuideItem[] = [
  { code: 'facilities', name: '室内设施设备怎么用', note: '门锁、对讲、空调、热水、可视报警' },
  { code: 'meters', name: '水、电、燃气表和缴费方式', note: '表在哪里、现在的读数、怎么交' },
  { code: 'grounds', name: '公共区域', note: '电梯、楼梯、停车场、门岗、垃圾投放点' },
  { code: 'contacts', name: '服务中心怎么联系', note: '电话、位置、报修方式' },
  { code: 'emergency', name: '紧急情况怎么办', note: '火警、燃气泄漏、跑水、困梯' },
];
export const newGuide: EntryGuide = { told: {}, gifts: [], signed: null };
export const entryGuideOf = ({ entryGuide }: { readonly entryGuide?: EntryGuide }): EntryGuide => entryGuide ?? newGuide;
export const untold = ({ told }: Pick<EntryGuide, 'told'>, items: readonly GuideItem[]): readonly string[] => items.filter(({ code }) => !told[code]).map(({ name }) => name);

/** Exactly these were explained; what was ticked before stays as it was ticked. Once signed, nothing changes. */
export function toldOf(guide: EntryGuide, items: readonly GuideItem[], codes: readonly string[], mark: GuideMark) {
  if (guide.signed) return refuse('ENTRY_SIGNED');
  return ok<EntryGuide>({ ...guide, told: Object.fromEntries(items.flatMap(({ code, name }) => (codes.includes(code) ? [[code, guide.told[code] ?? { ...mark, name }] as const] : []))) });
}
/** A gift is given to a home once. */
export function gifted(guide: EntryGuide, gift: Gift) {
  if (guide.signed) return refuse('ENTRY_SIGNED');
  return guide.gifts.some(({ stockId }) => stockId === gift.stockId) ? refuse('GIFT_GIVEN') : ok<EntryGuide>({ ...guide, gifts: [...guide.gifts, gift] });
}
/** The one text the owner's signature stands for: what was explained when and by whom, what was given. */
export const guideLine = ({ told, gifts }: Pick<EntryGuide, 'told' | 'gifts'>, { openid, device, strokes }: Pick<GuideSignature, 'openid' | 'device' | 'strokes'>): string =>
  [...Object.keys(told).sort().map((code) => `${code} ${told[code]?.name} ${told[code]?.at} ${told[code]?.by}`), ...gifts.map(({ stockId, name, count, at, by }) => `${stockId} ${name}=${count} ${at} ${by}`), openid, device, strokes].join('|');
/** Signed once, when every item has been explained. */
export function guideSigned(guide: EntryGuide, items: readonly GuideItem[], signature: GuideSignature) {
  const open = untold(guide, items);
  if (guide.signed) return refuse('ENTRY_SIGNED');
  return open.length ? refuse('ENTRY_OPEN', { open }) : ok<EntryGuide>({ ...guide, signed: signature });
}
