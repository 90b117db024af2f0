import { dayOf, type Day, type Instant } from '../kernel/calendar';
import type { Place } from '../community/home';
import type { MoveInCase } from '../movein/case';
import { isOutdated } from './edition';
import { pageName } from './files-of-home';

/** Letters of a verification code, as typed: with or without the dash. */
export const codePattern = /^[A-HJ-NP-Z2-9]{4}-?[A-HJ-NP-Z2-9]{4}$/;

/** What anybody may hear of a dossier: enough to tell a true one from a false one, and no name. */
export type KnownDossier = {
  /** `superseded`: a newer edition has taken its place; it is still what it was. */
  readonly state: 'valid' | 'superseded';
  readonly community: string; readonly home: string; readonly closedAt: Instant; readonly madeAt: Instant; readonly edition: number; readonly editions: number
  readonly parts: number
  /** SHA-256: of the papers in their order (printed on the cover), of the PDF, of the zip. Null in archives of the first release. */
  readonly papers: string; readonly pdf: string | null; readonly zip: string | null
  /** Named in it and not inside: kept until its day, due for deletion, deleted, deleted because an owner asked. */
  readonly scheduled: readonly { readonly name: string; readonly day: Day; readonly state: 'kept' | 'due' | 'deleted' | 'asked' }[];
  /** Things were done for the home since, that it does not hold. */
  readonly isOutdated: boolean;
};
export type CheckedDossier = { readonly state: 'unknown' } | KnownDossier;

/** `3栋 2单元 12**`: the floor, not the flat. */
export const maskedLabel = ({ building, unit, room }: Place): string => `${building}栋 ${unit}单元 ${room.length > 2 ? `${room.slice(0, -2)}**` : '**'}`;

type Looked = Pick<MoveInCase, 'place' | 'communityName' | 'closed' | 'archive' | 'trail' | 'bill' | 'materials' | 'materialsAsked'>;

/** Pages that are gone, under the names a dossier gives them. */
const deletedPages = ({ materials, materialsAsked }: Looked): ReadonlySet<string> => new Set(materials.flatMap(({ code, deleted }) => (deleted?.digests ?? []).map((_, i) => pageName(materialsAsked, code, i))));

/** What a case says of the dossier with this code; unknown where it has none such. */
export function checkedDossier(moveIn: Looked | null, code: string, now: Instant): CheckedDossier {
  if (!moveIn || moveIn.archive.state !== 'made') return { state: 'unknown' };
  const { archive, communityName, place, closed } = moveIn, earlier = archive.earlier ?? [], before = earlier.findIndex((one) => one.code === code);
  if (archive.code !== code && before < 0) return { state: 'unknown' };
  const old = earlier[before], gone = deletedPages(moveIn), today = dayOf(now);
  const scheduled = (archive.scheduled ?? []).map(({ name, day, isAsked }) => ({ name, day, state: isAsked ? ('asked' as const) : gone.has(name) ? ('deleted' as const) : day <= today ? ('due' as const) : ('kept' as const) }));
  const whole = { community: communityName, home: maskedLabel(place), closedAt: closed?.at ?? 0, editions: earlier.length + 1, scheduled };
  return old
    ? { ...whole, state: 'superseded', madeAt: old.at, edition: before + 1, parts: old.parts, papers: old.digest, pdf: old.pdf ?? null, zip: old.zip ?? null, isOutdated: false }
    : { ...whole, state: 'valid', madeAt: archive.at, edition: earlier.length + 1, parts: archive.parts, papers: archive.digest, pdf: archive.pdf ?? null, zip: archive.zip?.digest ?? null, isOutdated: isOutdated(moveIn) };
}
