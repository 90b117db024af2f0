import { firstSeat } from '@domain/booking/open-ledger';
import { vacated } from '@domain/booking/vacate';
import { appended } from '@domain/audit/trail';
import type { Home } from '@domain/community/home';
import type { Guard, Patch, Plain } from '@domain/kernel/conditional-update';
import { caseIdOf, communityOf, formerHomeIdOf, homeKeyOf, type HomeId, type OpenId } from '@domain/kernel/ids';
import type { MoveInCase } from '@domain/movein/case';
import { mayBookAtOnce } from '@domain/movein/may-book';
import { caseOfNewOwners, formerCase } from '@domain/movein/pass-on';
import { templateOf } from '@domain/movein/steps';
import { peopleOf } from '@domain/people/people';
import type { Stored } from '../platform/ports';
import { shapeOf } from '../platform/shapes';
import { sha256 } from './digest';
import { endOwner } from './end-owner';
import type { Context } from './implement';
import { forgetActing } from './proxy-seats';
import { isOfSystem } from './system-context';

const ATTEMPTS = 5;
type Kit = Pick<Context, 'store' | 'request' | 'at' | 'openid'>;

/**
 * What follows when a home's roster names new owners: the rights of the former end everywhere, their case is put by for staff, their place is given back, and the new owners begin anew.
 * `home` is the home as it is now, sold `home.sales` times. Each part is harmless to repeat: cut short, it is asked again. False when something was too busy.
 */
export async function passOnHome(context: Kit, home: Stored<Home>, gone: readonly OpenId[]): Promise<boolean> {
  const { store } = context, before = await store.find('cases', caseIdOf(home._id));
  const acting = before && !isPassedOn(before, home) ? [...peopleOf(before).proxies, ...peopleOf(before).tenants].flatMap(({ openid }) => (openid ? [openid] : [])) : [];
  const owners = before && !isPassedOn(before, home) ? before.owners.flatMap(({ openid }) => (openid ? [openid] : [])) : [];
  for (const openid of new Set([...gone, ...owners])) if (!(await endOwner(context, home, openid, { below: firstNo(home) }))) return false;
  // Before the case is the new owners': a former proxy would else book for them. And after it, for what came in between.
  if (!(await vacateSeats(context, home)) || !(await passOnCase(context, home))) return false;
  for (const openid of new Set(acting)) await forgetActing(context, openid, home._id);
  return vacateSeats(context, home);
}

/** Owners of lower numbers were there before. */
export const firstNo = ({ owners }: Pick<Home, 'owners'>): number => Math.min(...owners.map(({ no }) => no));
const isPassedOn = (moveIn: Pick<MoveInCase, 'sales'>, home: Home): boolean => (moveIn.sales ?? 0) >= (home.sales ?? 0);

/**
 * The former household's case is written first, then the new one over it: at no moment is what happened nowhere. The copy is looked at before the case it is made of, and written over only as it was seen, so
 * that of two deliveries side by side neither takes away, or makes older, what the other put by. The new owners' case counts its writes on: whoever decided by the former one no longer meets its version.
 */
async function passOnCase({ store, at, openid }: Kit, home: Stored<Home>): Promise<boolean> {
  const id = caseIdOf(home._id), no = home.sales ?? 0, formerId = caseIdOf(formerHomeIdOf(home._id, no));
  const community = await store.find('communities', home.communityId, ['fees', 'feesVersion']);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const former = await store.find('cases', formerId), stored = await store.find('cases', id);
    if (!stored && !former) return true;
    if (stored && isPassedOn(stored, home)) return true;
    const last = stored ?? { ...(former as Stored<MoveInCase>), _id: id, homeId: home._id, batchId: home.batchId ?? (former as MoveInCase).batchId };
    const fresh: MoveInCase = { ...caseOfNewOwners(last, home, { fees: community?.fees ?? [], feesVersion: community?.feesVersion }, no, at), trail: appended([], { at, by: openid, what: 'home-passed-on', of: `sale:${no}` }, sha256) };
    if (!stored) { await store.insert('cases', fresh); continue; }
    const { _id, ...copy } = formerCase(plain(stored), no, at);
    if (!(await (former ? store.replace('cases', formerId, former._v, copy) : store.insert('cases', { _id, ...copy })))) continue;
    // Only the case that was put by makes room: one changed meanwhile is put by again.
    if (await store.apply('cases', id, begunAnew(stored, fresh))) return true;
  }
  return false;
}

/**
 * Everything of the former case goes. Answers stay as long as any are kept: who asks again (the desk that took money in this minute) is told what was done then, and it is not done once more, to the new owners.
 * Not the system’s own: it names what it does by numbers that begin anew with them.
 */
function begunAnew(stored: Stored<MoveInCase>, { _id, ...fresh }: MoveInCase): { readonly guard: Guard; readonly patch: Patch } {
  const answers = (stored._answers ?? []).filter((one) => !isOfSystem(one)) as unknown as Plain;
  return { guard: { _v: stored._v }, patch: { set: { ...(fresh as unknown as Readonly<Record<string, Plain>>), _answers: answers, _shape: shapeOf('cases') }, unset: Object.keys(stored).filter((field) => !field.startsWith('_') && !(field in fresh)) } };
}
const plain = ({ _v, _shape, _answers, ...moveIn }: Stored<MoveInCase>): MoveInCase => moveIn;

/** Places held go back; nobody of before may book. */
async function vacateSeats({ store, at }: Kit, home: Home): Promise<boolean> {
  const key = homeKeyOf(home._id), where = { communityId: communityOf(home._id), buildings: key.split('-')[0] ?? '', [`seats.${key}`]: { exists: true } };
  const moveIn = await store.find('cases', caseIdOf(home._id as HomeId), ['template']), fresh = firstSeat(home, moveIn ? mayBookAtOnce(templateOf(moveIn)) : false);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const ledgers = await store.list('ledgers', { where, fields: [`seats.${key}`, 'slots', 'firstDay'], limit: 20 });
    const left = ledgers.filter((ledger) => JSON.stringify(ledger.seats[key]) !== JSON.stringify(fresh));
    if (!left.length) return true;
    for (const ledger of left) { const update = vacated(ledger, key, fresh, at); if (update) await store.apply('ledgers', ledger._id, update); }
  }
  return false;
}
