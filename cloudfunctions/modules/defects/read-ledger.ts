import { NEVER } from '@domain/kernel/calendar';
import { isOpen, isOver, type Defect } from '@domain/defects/defect';
import { byEnding } from '@domain/defects/ending';
import { isShown, type LedgerFilter, type LedgerLine } from '@domain/defects/ledger';
import { byUrgency } from '@domain/defects/urgency';
import type { MoveInCase } from '@domain/movein/case';
import type { Guard } from '@domain/kernel/conditional-update';
import type { Context } from '@cloud/kit/implement';

/** As many homes as one reading gives. */
const HOMES = 1000;
const HOME = ['homeId', 'place', 'houseType'] as const;
/** Of what is over nobody looks at pictures in a list. */
const OVER = ['no', 'room', 'item', 'words', 'severity', 'state', 'at', 'deadline', 'fixes', 'reopened', 'confirmedAt', 'firm', 'person', 'story'].map((field) => `defects.${field}`);
type Found = Pick<MoveInCase, 'homeId' | 'place' | 'houseType' | 'defects'>;
type Reading = Pick<Context, 'store' | 'at'>;
export type ReadLine = LedgerLine & { readonly home: Found; readonly defect: Defect };
export type ReadLedger = { readonly all: readonly ReadLine[]; readonly shown: readonly ReadLine[]; readonly isCut: boolean };

/** Open defects of a community, those due first, of the thousand most urgent homes; or what is over, newest first, of the thousand homes (of a building, where one is asked for) where something was finished last. */
export async function readLedger(context: Reading, communityId: string, filter: LedgerFilter): Promise<ReadLedger> {
  const isFinished = filter.what === 'over', lists = isFinished ? await finishedHomes(context, communityId, filter.building) : [await openHomes(context, communityId)];
  const all = lists.flat().flatMap((home) => home.defects.filter(isFinished ? isOver : isOpen).map((defect): ReadLine => ({ home, building: home.place.building, defect })));
  const urgency = byUrgency(context.at), shown = all.filter((line) => isShown(line, filter, context.at));
  return { all, shown: shown.sort((a, b) => (isFinished ? byEnding(a.defect, b.defect) || (a.home.homeId < b.home.homeId ? -1 : 1) : urgency(a.defect, b.defect))), isCut: lists.some(({ length }) => length === HOMES) };
}

const openHomes = ({ store }: Reading, communityId: string): Promise<readonly Found[]> =>
  store.list('cases', { where: { communityId, 'marks.defectDue': { lt: NEVER } }, orderBy: [['marks.defectDue', 'asc']], fields: [...HOME, 'defects'], limit: HOMES });

/** A case that was not written since its mark is kept has none: those are looked for by their defects, so that nothing that is finished is missing. */
function finishedHomes({ store }: Reading, communityId: string, building: string | undefined): Promise<readonly (readonly Found[])[]> {
  const of: Guard = { communityId, ...(building === undefined ? {} : { 'place.building': building }) }, fields = [...HOME, ...OVER];
  return Promise.all([
    store.list('cases', { where: { ...of, 'marks.defectOver': { gt: 0 } }, orderBy: [['marks.defectOver', 'desc']], fields, limit: HOMES }),
    store.list('cases', { where: { ...of, 'marks.defectOver': { exists: false }, 'defects.state': { in: ['confirmed', 'closed'] }, former: { exists: false } }, fields, limit: HOMES }),
  ]);
}
