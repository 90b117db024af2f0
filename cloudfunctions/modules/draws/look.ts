import { contract } from '@contract/contract';
import { problemsOfDraw, type Draw } from '@domain/draw/draw';
import { communityOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { implement, type Context } from '@cloud/kit/implement';
import { drawnOf } from './draw-views';
import { factsOf } from './facts-of';

/** One draw for its managers, or an empty one to begin with. */
export const look = implement(contract.draws.look, async (context) => {
  const { store, at, input: { communityId, drawId } } = context;
  if (drawId && communityOf(drawId) !== communityId) return refuse('DRAW_UNKNOWN');
  const [draw, batches] = await Promise.all([drawId ? store.find('draws', drawId) : emptyDraw(context), store.list('batches', { where: { communityId, round: null }, fields: ['name', 'opensAt', 'status'], limit: 100 })]);
  if (!draw) return refuse('DRAW_UNKNOWN');
  const problems = draw.state === 'draft' && drawId ? problemsOfDraw(draw, await factsOf(context, communityId, draw.batchId), at) : [];
  return ok({ ...drawnOf(draw), batchId: draw.batchId as string | null, batches: batches.filter(({ status }) => status !== 'closed').map(({ _id, name, opensAt }) => ({ batchId: _id as string, name, opensAt })), problems, now: at });
});

const emptyDraw = ({ input: { communityId } }: Pick<Context<typeof contract.draws.look>, 'input'>): Draw => ({
  _id: `draw_${communityId.slice(4)}_new`, communityId, state: 'draft', title: '', note: '', kind: 'parking', prizes: [], batchId: null, opensAt: 0, closesAt: 0, source: '', knownAt: 0, earlyAt: null,
  buildings: [], commitment: '', sealedSecret: '', entries: [], entriesDigest: '', outcome: null, appliedAt: null, cancelled: null, log: [],
});
