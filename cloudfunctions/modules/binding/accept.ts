import { contract } from '@contract/contract';
import { hasLeft, noGrants } from '@domain/community/grants';
import type { BindAsk } from '@domain/identity/bind-ask';
import type { Home, RosterOwner } from '@domain/community/home';
import { refuse } from '@domain/kernel/result';
import { admitOwner } from '@cloud/kit/admit-owner';
import { change } from '@cloud/kit/change';
import { changeCase } from '@cloud/kit/change-case';
import { endOwner } from '@cloud/kit/end-owner';
import { implement, type Context } from '@cloud/kit/implement';
import type { Stored } from '@cloud/platform/ports';
import { closeMark, decide } from './decide';

/**
 * Staff have seen who it is: the asker becomes that owner and their phone the roster's. Whoever was bound in that place loses it, and every owner of the home is told.
 * Decided first, then carried out, each part harmless to repeat: a lost answer is asked again and finishes.
 */
export const accept = implement(contract.binding.accept, async (context) => {
  const { store, input: { askId, ownerNo } } = context;
  const ask = await store.find('bindAsks', askId);
  await context.right();
  if (!ask) return refuse('ASK_UNKNOWN');
  const home = await store.find('homes', ask.homeId), owner = home?.owners.find(({ no }) => no === ownerNo);
  if (!home || !owner) return refuse('OWNER_UNKNOWN');
  const answer = await decide(context, ask, { ownerNo, reason: null });
  if (!answer.ok) return answer;
  const isDone = await bindAsked(context, ask, home, owner);
  return isDone ? answer : { ok: false, code: 'BUSY', data: {} };
});

async function bindAsked(context: Context, ask: BindAsk, home: Stored<Home>, owner: RosterOwner): Promise<boolean> {
  const { store } = context, place = home.owners.indexOf(owner), { phone, phoneIndex, phoneTail, openid } = ask;
  for (const before of home.bound) {
    if (before.ownerNo !== owner.no || before.openid === openid) continue;
    if (!(await endOwner(context, home, before.openid))) return false;
  }
  const bound = home.bound.filter((one) => one.ownerNo !== owner.no && one.openid !== openid);
  const known = home.owners.map((one, at) => (at === place ? { ...one, phone, phoneIndex, phoneTail } : one));
  const isBound = home.bound.some((one) => one.ownerNo === owner.no && one.openid === openid) && owner.phoneIndex === phoneIndex && bound.length === home.bound.length - 1;
  if (!isBound && !(await store.replace('homes', home._id, home._v, { owners: known, bound: [...bound, { ownerNo: owner.no, openid }], bindTries: 0, bindLockedUntil: 0 }))) return false;
  if (!(await admitOwner(context, home, { no: owner.no, phoneTail, phoneIndex }, openid))) return false;
  const theirs = { ...context, request: { ...context.request, id: `${context.request.id}.grants` } };
  const granted = await change(theirs, 'grants', openid, (grants) => (grants && hasLeft(grants, { homeId: home._id, ownerNo: owner.no }, context.at) ? refuse('OWNER_UNKNOWN') : { ok: true as const, document: { ...(grants ?? noGrants(openid)), bindTries: 0, bindLockedUntil: 0, homes: [...(grants?.homes ?? []).filter(({ homeId }) => homeId !== home._id), { homeId: home._id, ownerNo: owner.no, name: owner.name }] }, answer: null }));
  await closeMark(context, ask);
  const told = await changeCase(context, home._id, { name: 'bound-by-hand', of: `owner:${owner.no}` }, () => ({ ok: true, moveIn: {}, answer: null, tell: [{ kind: 'people-changed', words: { what: 'bound', name: owner.name } }] }));
  return granted.ok && (told.ok || told.code === 'NO_CASE');
}
