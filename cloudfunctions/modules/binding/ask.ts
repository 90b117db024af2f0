import { contract } from '@contract/contract';
import { noGrants } from '@domain/community/grants';
import { isFileOfHome } from '@domain/documents/file-of-home';
import { withAsk, type BindAsk } from '@domain/identity/bind-ask';
import { homeIdOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { change, keptAnswer } from '@cloud/kit/change';
import { implement } from '@cloud/kit/implement';

/** Asks staff to bind by hand. What is answered depends on the asker's own requests only, never on the roster. */
export const ask = implement(contract.binding.ask, async (context) => {
  const { store, vault, cloud, openid, at, request, input: { communityId, building, unit, room, name, phoneCode, why, words, photo } } = context;
  const homeId = homeIdOf(communityId, building, unit, room), id = `ask_${communityId.slice('com_'.length)}_${vault.index(`ask|${openid}|${homeId}`).slice(0, 16)}`;
  const stored = await store.find('bindAsks', id);
  const before = keptAnswer<{ at: number }>(stored, request);
  if (before) return before;
  if (stored?.state === 'waiting') return refuse('ALREADY_ASKED', { at: stored.at });
  if (photo && !isFileOfHome(photo, homeId)) return refuse('FILE_FOREIGN');
  const phone = await cloud.phoneOf(phoneCode);
  if (!phone) return refuse('PHONE_CODE');
  // The person's own document counts first: two requests at once cannot both be the third.
  const counted = await change({ ...context, request: { ...request, id: `${request.id}.ask` } }, 'grants', openid, (grants) => {
    const marks = withAsk(grants?.asks ?? [], id, at);
    return marks.ok ? { ok: true as const, document: { ...(grants ?? noGrants(openid)), asks: marks.value }, answer: null } : marks;
  });
  if (!counted.ok) return counted;
  return change(context, 'bindAsks', id, (found) => {
    if (found?.state === 'waiting') return refuse('ALREADY_ASKED', { at: found.at });
    const document: BindAsk = { _id: id, communityId, homeId, building, unit, room, openid, name, phone: vault.seal(phone), phoneIndex: vault.index(phone), phoneTail: phone.slice(-4), why, words, photo, at, state: 'waiting', decided: null };
    return { ok: true as const, document, answer: { at } };
  }, stored);
});
