import { contract } from '@contract/contract';
import { refuse } from '@domain/kernel/result';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { askedMaterials, isHandedIn, withMaterials } from './asked-materials';

/** Registers uploaded files of several papers in one call; a paper's files replace the ones before. */
export const attach = implement(contract.registration.attach, (context) => {
  const { at, input: { homeId, materials: given } } = context;
  return changeCase(context, homeId, { name: 'materials-attached', step: 'register', of: given.map(({ code }) => code).join(',') }, ({ moveIn }) => {
    if (isHandedIn(moveIn)) return refuse('ALREADY_SUBMITTED');
    const taken = withMaterials(moveIn, homeId, given, at);
    if (!taken.ok) return taken;
    const { materials } = taken;
    return { ok: true as const, moveIn: { materials }, answer: { materials: askedMaterials({ ...moveIn, materials }) } };
  });
});
