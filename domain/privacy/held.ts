import { type Day, type Instant, NEVER } from '../kernel/calendar';
import { DAY, dayOf } from '../kernel/calendar';
import type { MoveInCase } from '../movein/case';
import { asksOf } from '../parking/asks';
import { materialDeletesAt, recordDeletesAt } from './keeping';
import { PRINT_DAYS, printDueAt, printedFiles } from './printed-files';

export const HELD_KINDS = ['roster', 'record', 'material', 'printed', 'papers', 'money', 'inspection', 'keys', 'parking', 'messages', 'trail'] as const;
export type HeldKind = (typeof HELD_KINDS)[number];
/** One kind of data held on the household: how much of it, since when, until when (null: as long as the home is served, or the law asks). */
export type Held = { readonly kind: HeldKind; readonly name: string; readonly count: number; readonly since: Instant; readonly until: Day | null; readonly deletedAt: Instant | null };

const until = (at: Instant): Day | null => (at >= NEVER ? null : dayOf(at));

/** Everything held on a household, by kind (ID-5). Materials one by one, since each has a day of its own. */
export function heldOn(moveIn: MoveInCase): readonly Held[] {
  const { registration, materials, materialsAsked, papers, bill, inspection, defects, keys, news, trail, openedAt, privacy } = moveIn;
  const parking = asksOf(moveIn);
  const one = (kind: HeldKind, count: number, since: Instant, more: Partial<Held> = {}): readonly Held[] => (count ? [{ kind, name: '', count, since, until: null, deletedAt: null, ...more }] : []);
  const signed = Object.values(papers).flatMap(({ signatures }) => signatures);
  return [
    ...one('roster', moveIn.owners.length, openedAt),
    ...(registration ? one('record', 1 + registration.residents + registration.vehicles, registration.savedAt, { until: until(recordDeletesAt(moveIn)), deletedAt: privacy?.record?.at ?? null }) : []),
    ...materials.flatMap((material) => one('material', material.files.length + (material.deleted?.digests.length ?? 0), material.at, {
      name: materialsAsked.find(({ code }) => code === material.code)?.name ?? material.code, until: until(materialDeletesAt(moveIn, material)), deletedAt: material.files.length ? null : material.deleted?.at ?? null,
    })),
    ...one('printed', printedFiles(moveIn).length, Math.max(openedAt, printDueAt(moveIn) - PRINT_DAYS * DAY), { until: until(printDueAt(moveIn)) }),
    ...one('papers', signed.length, Math.min(...signed.map(({ at }) => at))),
    ...one('money', bill.payments.length, Math.min(...bill.payments.map(({ at }) => at))),
    ...one('inspection', defects.length + (inspection ? 1 : 0), inspection?.finishedAt ?? defects[0]?.at ?? openedAt),
    ...one('keys', keys ? 1 : 0, keys?.signedAt ?? openedAt),
    ...one('parking', parking.length, parking[0]?.at ?? openedAt, { until: until(recordDeletesAt(moveIn)) }),
    ...one('messages', news.length, news[0]?.at ?? openedAt),
    ...one('trail', trail.length, trail[0]?.at ?? openedAt),
  ];
}

