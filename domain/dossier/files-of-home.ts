import { ROUND_NAMES } from '../inspection/round-forms';
import { dayOf, type Day, type Instant } from '../kernel/calendar';
import type { MoveInCase } from '../movein/case';
import { materialDeletesOn } from '../privacy/keeping';

/** A file of the home's as the dossier wants it: inside under a name of its own, or named only, with the day of its deletion. */
export type HomeFile = { readonly fileId: string; readonly name: string; readonly role: 'photo' | 'material'; readonly path: string; readonly deletedOn: Day | null; /** Of a file that is gone and known by this alone. */ readonly digest?: string; /** Gone because an owner asked. */ readonly isAsked?: boolean };

const two = (no: number): string => String(no).padStart(2, '0');
const plain = (code: string): string => code.replace(/[^a-z0-9-]/g, '_');
const endingOf = (fileId: string): string => /\.(jpg|jpeg|png|pdf)$/.exec(fileId)?.[1] ?? 'bin';

/** A page of a material, as the dossier calls it. */
export const pageName = (asked: MoveInCase['materialsAsked'], code: string, at: number): string => `${asked.find((one) => one.code === code)?.name ?? code} 第 ${at + 1} 页`;

/** A page that was handed in: its file, or its digest where it has been deleted; with the day of its deletion, where it has one. Counted from 0. */
export type MaterialPage = { readonly code: string; readonly page: number; readonly fileId: string; readonly digest: string | null; readonly day: Day | null; readonly isAsked: boolean };
/** Every page of every material, the same before and after its deletion. */
export const materialPages = (moveIn: Pick<MoveInCase, 'materials' | 'materialsAsked' | 'openedAt'>): readonly MaterialPage[] => moveIn.materials.flatMap(({ code, files, at, deleted }) => {
  const day = materialDeletesOn(moveIn, { code, at }), gone = deleted?.digests ?? [];
  return [...gone.map((digest, page): MaterialPage => ({ code, page, fileId: '', digest, ...(deleted?.isAsked ? { day: dayOf(deleted.at), isAsked: true } : { day: day ?? dayOf(deleted?.at ?? 0), isAsked: false }) })), ...files.map((fileId, i): MaterialPage => ({ code, page: gone.length + i, fileId, digest: null, day, isAsked: false }))];
});

/** Photos of what was found and mended until the archive's time, readings' photos, and the materials handed in; in a fixed order, under fixed names. */
export function filesOfHome(moveIn: Pick<MoveInCase, 'materials' | 'materialsAsked' | 'openedAt' | 'defects' | 'inspection'> & Partial<Pick<MoveInCase, 'rounds'>>, until: Instant): readonly HomeFile[] {
  const { materialsAsked, defects, inspection, rounds = [] } = moveIn;
  const photo = (fileId: string, name: string, place: string): HomeFile => ({ fileId, name, role: 'photo', path: `photos/${place}.${endingOf(fileId)}`, deletedOn: null });
  const found = defects.filter(({ at }) => at <= until).flatMap((defect) => [
    ...defect.photos.map(({ fileId }, i) => photo(fileId, `问题 ${defect.no} 照片 ${i + 1}`, `defect-${two(defect.no)}-${i + 1}`)),
    ...defect.fixes.filter(({ at }) => at <= until).map((fix, i) => photo(fix.photo, `问题 ${defect.no} 修好后 ${i + 1}`, `defect-${two(defect.no)}-fixed-${i + 1}`)),
  ]);
  const meters = Object.entries(inspection?.meters ?? {}).flatMap(([code, reading]) => (reading?.photo ? [photo(reading.photo, `表底数 ${code}`, `meter-${plain(code)}`)] : []));
  const seen = rounds.filter(({ at }) => at <= until).flatMap(({ kind, photos = [] }, round) => photos.map((fileId, i) => photo(fileId, `${ROUND_NAMES[kind]} 照片 ${i + 1}`, `round-${two(round + 1)}-${i + 1}`)));
  const written = (inspection?.paper?.photos ?? []).map((fileId, i) => photo(fileId, `纸质验房表 ${i + 1}`, `paper-form-${i + 1}`));
  const handed = materialPages(moveIn).map(({ code, page, fileId, digest, day, isAsked }): HomeFile => ({ fileId, name: pageName(materialsAsked, code, page), role: 'material', path: `materials/${plain(code)}-${two(page + 1)}.${endingOf(fileId)}`, deletedOn: day, ...(digest === null ? {} : { digest }), ...(isAsked ? { isAsked } : {}) }));
  return [...found, ...meters, ...seen, ...written, ...handed];
}

/** Photos weigh 300 KB at most; this is a household with sixty of them. */
const ROOM = 18 * 1024 * 1024;

/** What lies inside, what is only named. A file with a day of deletion is never inside (I15); pictures fill the room there is, in their order. */
export function placed<F extends { readonly deletedOn: Day | null; readonly size: number | null }>(files: readonly F[]): { readonly inside: readonly F[]; readonly tooLarge: readonly F[]; readonly lost: readonly F[]; readonly scheduled: readonly F[] } {
  let left = ROOM;
  const inside: F[] = [], tooLarge: F[] = [];
  for (const file of files.filter(({ deletedOn, size }) => deletedOn === null && size !== null)) {
    if ((file.size ?? 0) <= left) { inside.push(file); left -= file.size ?? 0; } else tooLarge.push(file);
  }
  return { inside, tooLarge, lost: files.filter(({ deletedOn, size }) => deletedOn === null && size === null), scheduled: files.filter(({ deletedOn }) => deletedOn !== null) };
}
