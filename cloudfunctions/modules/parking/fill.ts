import { contract } from '@contract/contract';
import { communityOf, homeKeyOf, type HomeId } from '@domain/kernel/ids';
import { ok } from '@domain/kernel/result';
import { withLines } from '@domain/parking/change-lot';
import { implement, type Context } from '@cloud/kit/implement';
import { tellHomes } from '@cloud/kit/tell-homes';
import { changeLot } from './change-lot';

/** Spaces are added and given to homes, many in one write; then the homes are told. */
export const fill = implement(contract.parking.fill, async (context) => {
  const { input: { lotId, lines } } = context, homes = await onRoster(context, [...new Set(lines.flatMap(({ home }) => (home ? [home] : [])))]);
  const filled = await changeLot(context, lotId, (lot, turn) => {
    const next = withLines(lot, lines, homes, turn);
    return next.ok ? ok({ lot: next.value.lot, answer: { added: next.value.added, assigned: next.value.assigned, left: next.value.left } }) : next;
  });
  return filled.ok ? ok({ ...filled.value, untold: await tellHomes(context, lotId) }) : filled;
});

async function onRoster({ store, input: { lotId } }: Context<typeof contract.parking.fill>, homes: readonly string[]): Promise<ReadonlySet<string>> {
  if (!homes.length) return new Set();
  const found = await store.list('homes', { where: { _id: { in: homes.map((home): HomeId => `home_${communityOf(lotId).slice(4)}_${home}`) } }, fields: ['_id'], limit: homes.length });
  return new Set(found.map(({ _id }) => homeKeyOf(_id)));
}
