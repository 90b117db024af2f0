import { ok, refuse } from '../kernel/result';
import type { Archive, EarlierArchive, MoveInCase } from '../movein/case';
import type { Instant } from '../kernel/calendar';
import { materialDeletesOn } from '../privacy/keeping';
import { isInTimeline } from '../movein/trail-words';

type Made = Extract<Archive, { readonly state: 'made' }>;

/** Something was done or paid for the home that its newest archive does not hold. */
export function isOutdated({ archive, trail, bill, closed }: Pick<MoveInCase, 'archive' | 'trail' | 'bill' | 'closed'>): boolean {
  if (archive.state !== 'made') return false;
  const holds = archive.entries ?? closed?.entries ?? 0, until = archive.earlier?.length ? archive.at : closed?.at ?? 0;
  return trail.slice(holds).some((entry) => isInTimeline(entry) && entry.what !== 'archive-made') || bill.payments.some(({ at }) => at > until);
}

/** Whether a new edition would say more than the standing one: newer things, or a zip that archives of the first release lack. */
export function renewable(moveIn: Pick<MoveInCase, 'archive' | 'trail' | 'bill' | 'closed'>) {
  if (moveIn.archive.state !== 'made') return refuse('NOT_CLOSED');
  if (!isOutdated(moveIn) && moveIn.archive.zip) return refuse('NOTHING_NEW');
  return ok({ edition: (moveIn.archive.earlier?.length ?? 0) + 2, entries: moveIn.trail.length });
}

const past = ({ at, code, digest, parts, pdf, zip, fileId }: Made): EarlierArchive => ({ at, code, digest, parts, ...(pdf ? { pdf } : {}), ...(zip ? { zip: zip.digest } : {}), files: zip ? [fileId, zip.fileId] : [fileId] });
/** More are not told apart; a household that renews its archive so often has the last ones. */
const KEPT = 20;
/** The new edition stands, the one before it stays known by its code. */
export const renewed = (standing: Made, made: Made): Made => ({ ...made, earlier: [...(standing.earlier ?? []), past(standing)].slice(-KEPT) });

/** Every file of the standing edition and of those before it. */
export const filesOfEditions = ({ fileId, zip, earlier = [] }: Made): readonly string[] => [fileId, ...(zip ? [zip.fileId] : []), ...earlier.flatMap(({ files = [] }) => files)];
/** The edition made because something inside the one before was deleted: it stands alone, the others are known by their codes and lie nowhere any more. */
export const remade = (standing: Made, made: Made): Made => {
  const next = renewed(standing, made);
  return { ...next, earlier: (next.earlier ?? []).map(({ files: _files, ...one }) => one) };
};

type Held = Pick<MoveInCase, 'archive' | 'materials' | 'materialsAsked' | 'openedAt' | 'trail'>;
/** The archive after a deletion: to be made anew where what went lies inside it. Files with a day of their own never do (I15). */
export function afterDeletion(moveIn: Held, codes: readonly string[], isRecord: boolean, at: Instant): Archive {
  const { archive, materials, trail } = moveIn;
  const isInside = isRecord || materials.some((one) => codes.includes(one.code) && materialDeletesOn(moveIn, one) === null);
  return archive.state === 'made' && isInside ? { ...archive, remake: { since: at, entries: trail.length, tries: 0 } } : archive;
}
