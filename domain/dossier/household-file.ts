import type { DefectState } from '../defects/deeds';
import { countedSignatures } from '../documents/signing';
import { dueFen, paidFen } from '../fees/bill';
import { METERS, placeOfItem } from '../inspection/form';
import { formOf } from '../inspection/terms';
import type { Instant, Day } from '../kernel/calendar';
import { maskName } from '../kernel/mask';
import type { MoveInCase } from '../movein/case';
import { isInTimeline, wordsOfEntry } from '../movein/trail-words';
import { peopleOf } from '../people/people';
import { materialDeletesOn } from '../privacy/keeping';
import { nextUpkeep, type Upkeep } from '../upkeep/next-upkeep';
import { isOutdated } from './edition';

/** What a moment of the timeline belongs to. */
export const GROUPS = ['papers', 'money', 'visit', 'repairs', 'keys', 'other'] as const;
export type Group = (typeof GROUPS)[number];
export type Moment = { readonly at: Instant; readonly group: Group; /** The log's own word, or `paid`, `arrived`. */ readonly what: string; readonly of: string; readonly words: string; readonly by: 'owner' | 'staff' | 'system' };
export type FilePerson = { readonly kind: 'owner' | 'proxy' | 'tenant' | 'guest'; readonly name: string; readonly tail: string; readonly isBound: boolean; readonly isOver: boolean };

/** 一户一档 as a screen shows it: names masked, numbers by their tails. */
export type HouseholdFile = {
  readonly people: readonly FilePerson[]; readonly residents: number; readonly vehicles: number
  readonly papers: readonly { readonly code: string; readonly title: string; readonly signed: number; readonly asked: number; readonly at: Instant }[]
  readonly materials: readonly { readonly name: string; readonly files: number; readonly at: Instant; readonly deletedOn: Day | null }[]
  readonly paidFen: number; readonly dueFen: number
  readonly payments: readonly { readonly at: Instant; readonly fen: number; readonly receipt: string }[]
  readonly defects: readonly { readonly no: number; readonly room: string; readonly item: string; readonly state: DefectState; readonly at: Instant }[]
  readonly meters: readonly { readonly name: string; readonly unit: string; readonly reading: number }[]; readonly metersAt: Instant | null
  readonly keys: readonly { readonly name: string; readonly count: number }[]; readonly keysAt: Instant | null
  readonly archive: { readonly state: 'none' | 'making' } | { readonly state: 'made'; readonly code: string; readonly at: Instant; readonly parts: number; readonly edition: number; readonly bytes: number; readonly isOutdated: boolean }
  readonly upkeep: readonly Upkeep[]
  /** Newest first. */
  readonly timeline: readonly Moment[]
};

const GROUP_OF: readonly (readonly [RegExp, Group])[] = [[/^(notice|registration|materials|review|amendment|papers?|signature|clauses|explanation|archive)(-|$)/, 'papers'], [/^(order|payments?|refund|money|bill|offers)-/, 'money'], [/^(identified|booking|visit)/, 'visit'], [/^(defect|inspection)/, 'repairs'], [/^keys/, 'keys']];
const groupOf = (what: string): Group => GROUP_OF.find(([pattern]) => pattern.test(what))?.[1] ?? 'other';

function timelineOf({ trail, owners, bill }: MoveInCase, arrivedAt: Instant | null): readonly Moment[] {
  const by = (openid: string): Moment['by'] => (openid === 'system' ? 'system' : owners.some((one) => one.openid === openid) ? 'owner' : 'staff');
  const done = trail.filter(isInTimeline).map((entry): Moment => ({ at: entry.at, group: groupOf(entry.what), what: entry.what, of: entry.of, words: wordsOfEntry(entry), by: by(entry.by) }));
  const paid = bill.payments.map(({ at, fen }): Moment => ({ at, group: 'money', what: 'paid', of: String(fen), words: '', by: 'owner' }));
  const arrived: readonly Moment[] = arrivedAt === null ? [] : [{ at: arrivedAt, group: 'visit', what: 'arrived', of: '', words: '', by: 'staff' }];
  return [...done, ...paid, ...arrived].sort((one, other) => other.at - one.at);
}

function filePeople(moveIn: MoveInCase): readonly FilePerson[] {
  const { proxies, tenants, guests } = peopleOf(moveIn);
  const other = (kind: FilePerson['kind']) => ({ name, ended, ...rest }: { readonly name: string; readonly ended: unknown; readonly phoneTail?: string; readonly openid?: string | null }): FilePerson =>
    ({ kind, name: maskName(name), tail: rest.phoneTail ?? '', isBound: Boolean(rest.openid), isOver: ended !== null });
  return [...moveIn.owners.map(({ name, phoneTail, openid }): FilePerson => ({ kind: 'owner', name: maskName(name), tail: phoneTail, isBound: openid !== null, isOver: false })), ...proxies.map(other('proxy')), ...tenants.map(other('tenant')), ...guests.map(other('guest'))];
}

function fileArchive(moveIn: MoveInCase): HouseholdFile['archive'] {
  const { archive } = moveIn;
  return archive.state === 'made' ? { state: 'made', code: archive.code, at: archive.at, parts: archive.parts, edition: (archive.earlier?.length ?? 0) + 1, bytes: archive.zip?.bytes ?? 0, isOutdated: isOutdated(moveIn) } : { state: archive.state };
}

/** Everything of one household from its case, computed anew at every look: each service that changes the case has changed the file (S1-09, S2-53). */
export function householdFile(moveIn: MoveInCase, arrivedAt: Instant | null, now: Instant): HouseholdFile {
  const { inspection, defects, keys, keyKinds, materials, materialsAsked, papers, bill, registration } = moveIn, form = formOf(moveIn), keysAt = keys?.signedAt ?? null;
  return {
    people: filePeople(moveIn), residents: registration?.residents ?? 0, vehicles: registration?.vehicles ?? 0,
    papers: Object.values(papers).map((kept) => { const { code, paper, asked } = kept, valid = countedSignatures(kept); return { code, title: paper.title, signed: valid.length, asked: asked.length, at: valid.at(-1)?.at ?? 0 }; }),
    materials: materials.map(({ code, files, at }) => ({ name: materialsAsked.find((one) => one.code === code)?.name ?? code, files: files.length, at, deletedOn: materialDeletesOn(moveIn, { code, at }) })),
    paidFen: paidFen(bill), dueFen: dueFen(bill), payments: bill.payments.map(({ at, fen, receipt }) => ({ at, fen, receipt })),
    defects: defects.map(({ no, room, item, state, at }) => ({ no, ...placeOfItem(form, room, item), state, at })),
    meters: METERS.flatMap(({ code, name, unit }) => { const read = inspection?.meters[code]; return read ? [{ name, unit, reading: read.reading }] : []; }), metersAt: inspection?.finishedAt ?? null,
    keys: keysAt === null ? [] : keyKinds.map(({ code, name }) => ({ name, count: keys?.owner?.counts[code] ?? 0 })).filter(({ count }) => count > 0), keysAt,
    archive: fileArchive(moveIn), upkeep: nextUpkeep({ keysAt, defects }, now), timeline: timelineOf(moveIn, arrivedAt),
  };
}
