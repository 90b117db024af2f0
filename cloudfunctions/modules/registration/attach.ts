import { contract } from '@contract/contract';
import { isFileOfHome } from '@domain/documents/file-of-home';
import { refuse } from '@domain/kernel/result';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { askedMaterials } from './asked-materials';

/** Registers uploaded files of several papers in one call; a paper's files replace the ones before. */
export const attach = implement(contract.registration.attach, (context) => {
  const { at, input: { homeId, materials } } = context;
  return changeCase(context, homeId, { name: 'materials-attached', step: 'register', of: materials.map(({ code }) => code).join(',') }, ({ moveIn }) => {
    if (moveIn.review.state === 'waiting' || moveIn.review.state === 'accepted') return refuse('ALREADY_SUBMITTED');
    const unknown = materials.find(({ code }) => !moveIn.materialsAsked.some((asked) => asked.code === code));
    if (unknown) return refuse('MATERIAL_UNKNOWN', { code: unknown.code });
    if (materials.some(({ files }) => files.some((file) => !isFileOfHome(file, homeId)))) return refuse('FILE_FOREIGN');
    const kept = moveIn.materials.filter(({ code }) => !materials.some((given) => given.code === code));
    const next = [...kept, ...materials.filter(({ files }) => files.length).map((given) => ({ ...given, at }))];
    return { ok: true as const, moveIn: { materials: next }, answer: { materials: askedMaterials({ ...moveIn, materials: next }) } };
  });
});
