import type { MoveInCase } from '@domain/movein/case';

/** What is asked of the household, each with the files given so far. */
export const askedMaterials = (moveIn: Pick<MoveInCase, 'materialsAsked' | 'materials'>) =>
  moveIn.materialsAsked.map((asked) => ({ ...asked, files: moveIn.materials.find(({ code }) => code === asked.code)?.files ?? [] }));

export const missingMaterials = (moveIn: Pick<MoveInCase, 'materialsAsked' | 'materials'>): readonly string[] =>
  askedMaterials(moveIn).filter(({ required, files }) => required && !files.length).map(({ name }) => name);
