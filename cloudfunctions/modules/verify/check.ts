import { contract } from '@contract/contract';
import { checkedDossier } from '@domain/dossier/public-check';
import { firstAgain, isHourOver, oneMore, spentUntil } from '@domain/dossier/check-limit';
import { DAY } from '@domain/kernel/calendar';
import { ok, refuse } from '@domain/kernel/result';
import { implement, type Context } from '@cloud/kit/implement';

const FIELDS = ['place', 'communityName', 'closed', 'archive', 'trail', 'bill.payments', 'materials', 'materialsAsked'];

/** Counts this asking; the instant from which more is answered when there were too many. Counts of earlier days go when a new hour begins. */
async function spent({ store, openid, at }: Pick<Context, 'store' | 'openid' | 'at'>): Promise<number | null> {
  if (await store.apply('codeChecks', openid, oneMore(at))) return null;
  const counted = await store.find('codeChecks', openid), until = counted && spentUntil(counted, at);
  if (until) return until;
  const isFirst = counted ? isHourOver(counted, at) && await store.apply('codeChecks', openid, firstAgain(counted, at)) : await store.insert('codeChecks', { _id: openid, since: at, count: 1 });
  await store.removeAll('codeChecks', { since: { lt: at - DAY } });
  // Somebody was quicker: the hour has begun, and this is one of it.
  return isFirst || (await store.apply('codeChecks', openid, oneMore(at))) ? null : at;
}

/** What a code stands for. The same answer, after the same work, for a code that never was. */
export const check = implement(contract.verify.check, async (context) => {
  const { store, at, input: { code } } = context;
  const until = await spent(context);
  if (until !== null) return refuse('CHECKS_SPENT', { until });
  const by = (path: 'archive.code' | 'archive.earlier.code') => store.list('cases', { where: { [path]: code }, fields: FIELDS, limit: 1 });
  const [[standing], [superseded]] = await Promise.all([by('archive.code'), by('archive.earlier.code')]);
  return ok(checkedDossier(standing ?? superseded ?? null, code, at));
});
