import { contract } from '@contract/contract';
import type { Standing } from '@domain/errands/errand';
import type { Guard } from '@domain/kernel/conditional-update';
import { ok } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';
import { crewFacts } from './crew-facts';
import { errandRow, ROW_FIELDS } from './errand-row';

const PAGE = 30;
const OPEN: Guard = { state: { in: ['waiting', 'held'] } };

/** A department's queue; who stands above sees all that is open in it, whoever decides all there is. */
const queueOf = ({ department, level, isManager }: Standing): Guard =>
  isManager || level === 'decide' ? OPEN : level === 'manage' ? { ...OPEN, department } : { state: 'waiting', department, level: 'execute' };

export const list = implement(contract.errands.list, async (context) => {
  const { store, input: { communityId, what, skip } } = context, facts = await crewFacts(context, communityId), { me, departments, people } = facts;
  const where: Guard = { communityId, ...(what === 'queue' ? queueOf(me) : what === 'mine' ? { holder: me.id, state: 'held' } : { madeBy: me.id }) };
  const rows = what === 'queue' && !me.department && me.level === 'execute' ? [] : await store.list('errands', { where, fields: ROW_FIELDS, orderBy: what === 'made' ? [['madeAt', 'desc']] : [['dueAt', 'asc']], limit: PAGE + 1, skip });
  return ok({
    me: { id: me.id, department: me.department, level: me.level }, departments, people: people.map(({ id, name, department, level }) => ({ id, name, department, level })),
    rows: rows.slice(0, PAGE).map((errand) => errandRow(errand, facts)), more: rows.length > PAGE,
  });
});
