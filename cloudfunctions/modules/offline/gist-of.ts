import type { ItemGist } from '@contract/offline';
import { formFor, placeOfItem } from '@domain/inspection/form';
import type { Goods, PaperSource } from '@domain/inspection/inspection';
import type { Counts } from '@domain/keys/key-issue';
import { stepCatalogue } from '@domain/movein/step-catalogue';
import type { Step } from '@domain/movein/template';
import type { OfflineItem } from '@domain/offline/item';

type Given = {
  readonly differs?: NonNullable<ItemGist['differs']>; readonly slotId?: string; readonly marks?: Readonly<Record<string, string>>; readonly meters?: Readonly<Record<string, { readonly reading: number }>>; readonly counts?: Counts;
  readonly defects?: readonly { readonly words?: string }[]; readonly fixes?: readonly { readonly no: number; readonly words?: string }[]; readonly rechecks?: readonly { readonly no: number; readonly isRight: boolean }[]; readonly step?: string; readonly stands?: number; readonly goods?: readonly Goods[]; readonly paper?: PaperSource | null;
};
const CONDITION: Readonly<Record<Goods['condition'], string>> = { fine: '完好', worn: '有使用痕迹', broken: '损坏' };
/** A list that is read at a glance. */
const NAMED = 6;
/** Rooms and items of every house type; what a home has of its own is its name already. */
const everyRoom = formFor('五室两厅三卫');
const itemAt = (key: string): string => { const [code = '', itemCode = ''] = key.split(':'), { room, item } = placeOfItem(everyRoom, code, itemCode); return `${room}·${item}`; };
const numbered = (no: number, words: string): string => `#${String(no).padStart(3, '0')} ${words}`.trim();
/** Counts by what the kinds are called. */
export const countsNamed = (counts: Counts, kinds: ReadonlyMap<string, string>): Counts => Object.fromEntries(Object.entries(counts).map(([code, n]) => [kinds.get(code) ?? code, n]));

/** Of an item's input what decides, in words; never what was read off a paper. */
export function gistOf(name: OfflineItem['name'], input: OfflineItem['input'], kinds: ReadonlyMap<string, string>): ItemGist {
  const { slotId, marks = {}, meters = {}, counts, defects = [], fixes = [], rechecks = [], step = '', stands, differs, goods = [], paper } = input as Given;
  const [meter, read] = Object.entries(meters)[0] ?? [], all = Object.keys(marks), bad = all.filter((key) => marks[key] === 'bad');
  if (differs) return { differs };
  switch (name) {
    case 'booking.checkIn': return { slot: slotId ?? '' };
    case 'keys.count': return { counts: countsNamed(counts ?? {}, kinds) };
    case 'defects.report': return { found: defects.map(({ words = '' }) => words) };
    case 'defects.fix': return { found: fixes.map(({ no, words = '' }) => numbered(no, words)) };
    case 'defects.recheck': return { found: rechecks.map(({ no, isRight }) => numbered(no, isRight ? '✓' : '×')) };
    case 'inspection.sheet': return { found: [...goods.map(({ name: thing, count, condition }) => `${thing} ${count} ${CONDITION[condition] ?? ''}`.trim()), ...(paper ? [`纸质表 ${paper.by}`] : [])] };
    case 'tasks.tick': return { found: [Object.hasOwn(stepCatalogue, step) ? stepCatalogue[step as Step].name : step] };
    default: return { ...(all.length ? { bad: bad.length, fine: all.length - bad.length } : {}), ...(bad.length ? { wrong: bad.slice(0, NAMED).map(itemAt) } : {}), ...(meter && read ? { meter, reading: read.reading } : {}), ...(stands === undefined ? {} : { stands }) };
  }
}
