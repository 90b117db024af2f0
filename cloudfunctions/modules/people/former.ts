import { contract } from '@contract/contract';
import { caseIdOf, formerHomeIdOf } from '@domain/kernel/ids';
import { maskName } from '@domain/kernel/mask';
import { ok } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';

/** Sales of one home shown at most. */
const MOST = 5;

/** Former households of a home, the last first. */
export const former = implement(contract.people.former, async ({ store, input: { homeId } }) => {
  const home = await store.find('homes', homeId, ['sales']), sales = home?.sales ?? 0;
  const ids = Array.from({ length: Math.min(sales, MOST) }, (_, at) => formerHomeIdOf(homeId, sales - at));
  const cases = ids.length ? await store.list('cases', { where: { _id: { in: ids.map(caseIdOf) } }, fields: ['homeId', 'owners', 'openedAt', 'closed', 'former', 'archive'], limit: MOST }) : [];
  return ok({ rows: [...cases].sort((a, b) => (b.former?.no ?? 0) - (a.former?.no ?? 0)).map((one) => ({
    homeId: one.homeId as string, owners: one.owners.map(({ name }) => maskName(name)), openedAt: one.openedAt, closedAt: one.closed?.at ?? null, until: one.former?.at ?? 0,
    archive: one.archive.state === 'made' ? { code: one.archive.code, digest: one.archive.digest } : null,
  })) });
});
