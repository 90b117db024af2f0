import type { Batch } from '@domain/batch/batch';
import { admit, type Ledger } from '@domain/booking/ledger';
import { firstSeat } from '@domain/booking/open-ledger';
import type { Community } from '@domain/community/community';
import type { Home } from '@domain/community/home';
import { caseIdOf, homeKeyOf } from '@domain/kernel/ids';
import { openCase } from '@domain/movein/open-case';
import type { Context } from '@cloud/kit/implement';

const PIECE = 200;

/** The next piece of homes without a case gets seats, cases and the batch's mark, in this order. False when somebody else was at the same homes: ask again. */
export async function makeCases({ store, at }: Pick<Context, 'store' | 'at'>, batch: Batch, community: Community, ledger: Ledger): Promise<boolean> {
  const homes = await store.list('homes', { where: { communityId: batch.communityId, building: { in: batch.buildings }, batchId: null }, orderBy: [['_id', 'asc']], limit: PIECE });
  if (!homes.length) return true;
  const unseated = homes.filter(({ _id }) => !ledger.seats[homeKeyOf(_id)]);
  if (unseated.length && !(await seat(store, ledger, unseated))) return false;
  const ids = homes.map(({ _id }) => _id);
  const there = await store.list('cases', { where: { _id: { in: ids.map(caseIdOf) } }, fields: ['_id'], limit: PIECE });
  const made = new Set(there.map(({ _id }) => _id));
  if (!(await store.insertAll('cases', homes.filter(({ _id }) => !made.has(caseIdOf(_id))).map((home) => openCase(home, batch, community, at))))) return false;
  await letInLatecomers(store, ledger, homes);
  await store.applyAll('homes', { guard: { _id: { in: ids } }, patch: { set: { batchId: batch._id } } });
  return true;
}

const seat = (store: Context['store'], ledger: Ledger, homes: readonly Home[]): Promise<boolean> => {
  const paths = homes.map((home) => [`seats.${homeKeyOf(home._id)}`, home] as const);
  return store.apply('ledgers', ledger._id, {
    guard: Object.fromEntries(paths.map(([path]) => [path, { exists: false }])),
    patch: { set: Object.fromEntries(paths.map(([path, home]) => [path, firstSeat(home)])) },
  });
};

/** An owner who proved themselves while the ledger or the case was being written wrote it on the home first, and is let in from there. */
async function letInLatecomers(store: Context['store'], ledger: Ledger, homes: readonly Home[]): Promise<void> {
  const now = await store.list('homes', { where: { _id: { in: homes.map(({ _id }) => _id) }, 'bound.openid': { exists: true } }, fields: ['bound', 'owners'], limit: homes.length });
  for (const { _id, bound, owners } of now) {
    const key = homeKeyOf(_id), inCase = homes.find((home) => home._id === _id)?.bound ?? [];
    for (const { ownerNo, openid } of bound) {
      const place = owners.findIndex(({ no }) => no === ownerNo);
      if (!ledger.seats[key]?.may.includes(openid)) await store.apply('ledgers', ledger._id, admit(key, openid));
      if (place >= 0 && !inCase.some((one) => one.openid === openid)) await store.apply('cases', caseIdOf(_id), { guard: {}, patch: { set: { [`owners.${place}.openid`]: openid } } });
    }
  }
}
