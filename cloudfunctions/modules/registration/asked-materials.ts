import { isNeeded } from '@domain/batch/material-terms';
import { isFileOfHome } from '@domain/documents/file-of-home';
import type { Registration } from '@domain/forms/registration';
import { refuse } from '@domain/kernel/result';
import type { MoveInCase } from '@domain/movein/case';

type Asking = Pick<MoveInCase, 'materialsAsked' | 'materials'>;
type Given = readonly { readonly code: string; readonly files: readonly string[] }[];

/** What is asked of the household, each with the files given so far. */
export const askedMaterials = (moveIn: Asking) =>
  moveIn.materialsAsked.map((asked) => ({ ...asked, files: moveIn.materials.find(({ code }) => code === asked.code)?.files ?? [] }));

/** What must be there for this record, and is not: conditional papers by what the record says. */
export const missingMaterials = (moveIn: Asking, record: Registration): readonly string[] =>
  askedMaterials(moveIn).filter((asked) => isNeeded(asked, record) && !asked.files.length).map(({ name }) => name);

/** The papers with these files in place of those before. What was deleted of a paper stays on record, and is not handed in again by a phone that still names it. */
export function withMaterials(moveIn: Asking, homeId: string, given: Given, at: number) {
  const unknown = given.find(({ code }) => !moveIn.materialsAsked.some((asked) => asked.code === code));
  if (unknown) return refuse('MATERIAL_UNKNOWN', { code: unknown.code });
  if (given.some(({ files }) => files.some((file) => !isFileOfHome(file, homeId)))) return refuse('FILE_FOREIGN');
  const kept = moveIn.materials.filter(({ code }) => !given.some((one) => one.code === code));
  const renewed = given.map(({ code, files }) => {
    const deleted = moveIn.materials.find((one) => one.code === code)?.deleted;
    return { code, files: files.filter((file) => !deleted?.files?.includes(file)), at, ...(deleted && { deleted }) };
  });
  return { ok: true as const, materials: [...kept, ...renewed.filter(({ files, deleted }) => files.length > 0 || deleted)] };
}

export const isHandedIn = ({ review }: Pick<MoveInCase, 'review'>): boolean => review.state === 'waiting' || review.state === 'accepted';
