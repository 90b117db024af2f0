import { contract } from '@contract/contract';
import { packedWith, packOf, type PackCode } from '@domain/movein/pack';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

export const pack = implement(contract.desk.pack, async (context) => {
  const { openid, at, input: { homeId, packed } } = context;
  return changeCase(context, homeId, { name: 'packed', of: packed.join(',') }, ({ moveIn }) => {
    const next = packedWith(packOf(moveIn), packed, { at, by: openid });
    return { ok: true as const, moveIn: { pack: next }, answer: { packed: Object.keys(next) as readonly PackCode[] } };
  });
});
