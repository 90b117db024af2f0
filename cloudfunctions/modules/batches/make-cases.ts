import type { Batch } from '@domain/batch/batch';
import { ledgerFor } from '@domain/batch/parts';
import type { Ledger } from '@domain/booking/ledger';
import { admit } from '@domain/booking/seat-commands';
import { firstSeat } from '@domain/booking/open-ledger';
import type { Community } from '@domain/community/community';
import type { Home } from '@domain/community/home';
import { caseIdOf, homeKeyOf, type LedgerId } from '@domain/kernel/ids';
import { mayBookAtOnce } from '@domain/movein/may-book';
import { openCase } from '@domain/movein/open-case';
import { templateOfBatch } from '@domain/movein/template-of-batch';
import type { Context } from '@cloud/kit/implement';

const PIECE = 200;
type Store = Context['store'];

/** The next piece of homes without a case gets seats, cases and the batch's mark, in this order. False when somebody else was at the same homes: ask again. */
export async function makeCases({ store, at }: Pick<Context, 'store' | 'at'>, batch: Batch, community: Community): Promise<boolean> {
  const homes = await store.list('homes', { where: { communityId: batch.communityId, building: { in: batch.buildings }, batchId: null, held: null }, orderBy: [['_id', 'asc']], limit: PIECE });
  if (!homes.length) return true;
  const seats = await seatsOf(store, batch, homes);
  for (const [ledgerId, part] of seats) {
    const unseated = part.homes.filter(({ _id }) => !part.seats[homeKeyOf(_id)]);
    if (unseated.length && !(await seat(store, ledgerId, unseated, mayBookAtOnce(templateOfBatch(batch))))) return false;
  }
  const ids = homes.map(({ _id }) => _id);
  const there = await store.list('cases', { where: { _id: { in: ids.map(caseIdOf) } }, fields: ['_id'], limit: PIECE });
  const made = new Set(there.map(({ _id }) => _id));
  if (!(await store.insertAll('cases', homes.filter(({ _id }) => !made.has(caseIdOf(_id))).map((home) => openCase(home, batch, community, at))))) return false;
  for (const [ledgerId, part] of seats) await letInLatecomers(store, ledgerId, part);
  await store.applyAll('homes', { guard: { _id: { in: ids } }, patch: { set: { batchId: batch._id } } });
  return true;
}

type PartOfPiece = { readonly homes: readonly Home[]; readonly seats: Ledger['seats'] };
async function seatsOf(store: Store, batch: Batch, homes: readonly Home[]): Promise<ReadonlyMap<LedgerId, PartOfPiece>> {
  const parts = new Map<LedgerId, PartOfPiece>();
  for (const ledgerId of new Set(homes.map(({ building }) => ledgerFor(batch, building)))) {
    const ledger = await store.find('ledgers', ledgerId, ['seats']);
    parts.set(ledgerId, { homes: homes.filter(({ building }) => ledgerFor(batch, building) === ledgerId), seats: ledger?.seats ?? {} });
  }
  return parts;
}

const seat = (store: Store, ledgerId: LedgerId, homes: readonly Home[], allowed: boolean): Promise<boolean> => {
  const paths = homes.map((home) => [`seats.${homeKeyOf(home._id)}`, home] as const);
  return store.apply('ledgers', ledgerId, {
    guard: Object.fromEntries(paths.map(([path]) => [path, { exists: false }])),
    patch: { set: Object.fromEntries(paths.map(([path, home]) => [path, firstSeat(home, allowed)])) },
  });
};

/** An owner who proved themselves while the ledger or the case was being written wrote it on the home first, and is let in from there; whose right ended meanwhile stands there no more, and is taken out. */
async function letInLatecomers(store: Store, ledgerId: LedgerId, { homes, seats }: PartOfPiece): Promise<void> {
  const now = await store.list('homes', { where: { _id: { in: homes.map(({ _id }) => _id) } }, fields: ['bound', 'owners'], limit: homes.length });
  for (const { _id, bound, owners } of now) {
    const key = homeKeyOf(_id), inCase = homes.find((home) => home._id === _id)?.bound ?? [];
    for (const { ownerNo, openid } of bound) {
      const place = owners.findIndex(({ no }) => no === ownerNo);
      if (!seats[key]?.may.includes(openid)) await store.apply('ledgers', ledgerId, admit(key, openid, homes.find((home) => home._id === _id)?.sales));
      if (place >= 0 && !inCase.some((one) => one.openid === openid)) await store.apply('cases', caseIdOf(_id), { guard: { [`owners.${place}.no`]: ownerNo }, patch: { set: { [`owners.${place}.openid`]: openid } } });
    }
    for (const { openid } of inCase.filter((one) => !bound.some((still) => still.openid === one.openid))) {
      const place = (await store.find('cases', caseIdOf(_id), ['owners']))?.owners.findIndex((owner) => owner.openid === openid) ?? -1;
      await store.apply('ledgers', ledgerId, { guard: {}, patch: { pull: { [`seats.${key}.may`]: openid } } });
      if (place >= 0) await store.apply('cases', caseIdOf(_id), { guard: { [`owners.${place}.openid`]: openid }, patch: { set: { [`owners.${place}.openid`]: null } } });
    }
  }
}
