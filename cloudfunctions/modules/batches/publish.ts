import { contract } from '@contract/contract';
import { problemsOf, type Batch, type BatchProblem } from '@domain/batch/batch';
import { partsOf, tooBig } from '@domain/batch/parts';
import { homesOf, type Community } from '@domain/community/community';
import { asksReadiness, notReady } from '@domain/community/readiness';
import { communityOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { openItems, siteCheckIdOf } from '@domain/site/site-check';
import { problemsOfTemplate } from '@domain/movein/problems-of-template';
import { keptTemplate } from '@domain/movein/shipped';
import { templateOfBatch } from '@domain/movein/template-of-batch';
import { change, keptAnswer } from '@cloud/kit/change';
import { findTemplate } from '@cloud/kit/find-template';
import { implement, type Context } from '@cloud/kit/implement';
import { makeCases } from './make-cases';
import { makeLedgers } from './make-ledgers';
import { publishRound } from './publish-round';

type Published = { readonly done: number; readonly left: number; readonly status: Batch['status']; readonly siteOpen?: number };

/**
 * The ledger first, then two hundred cases a call, then the batch is open. Every part looks at what is there, so any call may be cut short and repeated.
 * On an open batch it takes in homes that came onto the roster later.
 */
export const publish = implement(contract.batches.publish, async (context) => {
  const { store, at, input: { batchId } } = context;
  const [read, community] = await Promise.all([store.find('batches', batchId), store.find('communities', communityOf(batchId))]);
  if (!read || !community) return refuse('BATCH_UNKNOWN');
  const before = keptAnswer<Published>(read, context.request);
  if (before) return before;
  if (read.round) return publishRound(context, { ...read, round: read.round }, community);
  // From the first step on the batch goes by the template as it is now, whatever becomes of that.
  const template = read.flow ? null : await findTemplate(context, read.communityId, read.template);
  const flow = read.flow ?? (template && keptTemplate(template));
  if (!flow) return refuse('TEMPLATE_UNKNOWN');
  const batch: typeof read = { ...read, flow, parts: read.parts.length ? read.parts : partsOf(read, community) };
  const homes = homesOf(community, [...batch.buildings]);
  const isFirst = batch.status === 'draft' && !batch.isOpening;
  const problems: readonly BatchProblem[] = problemsOf(batch, at, homes).filter((problem) => isFirst || problem === 'HOMES_TOO_MANY');
  if (problems.length) return refuse('BATCH_PROBLEMS', { problems });
  if (!homes) return refuse('NO_HOMES');
  const wrong = template ? problemsOfTemplate(template, batch) : [];
  if (wrong.length) return refuse('TEMPLATE_PROBLEMS', { problems: wrong });
  const heavy = isFirst ? tooBig(batch, community) : [];
  if (heavy.length) return refuse('BUILDING_TOO_BIG', { buildings: heavy });
  const unready = isFirst && asksReadiness(templateOfBatch(batch).kind) ? notReady(community, batch.buildings) : [];
  if (unready.length) return refuse('BUILDING_NOT_READY', { buildings: unready });
  // What is made from here on is made of the batch as it was read: no edit comes between.
  if (isFirst && !(await store.apply('batches', batchId, { guard: { _v: batch._v }, patch: { set: { isOpening: true, parts: batch.parts as never, flow: batch.flow as never } } }))) return { ok: false, code: 'BUSY', data: {} };
  const taken = await takeBuildings(context, batch, community);
  if (taken.length) {
    await store.apply('batches', batchId, { guard: { status: 'draft' }, patch: { set: { isOpening: false, parts: [], flow: null } } });
    return refuse('BUILDINGS_TAKEN', { buildings: taken });
  }
  await makeLedgers(context, batch, community);
  if (!(await makeCases(context, batch, community))) return { ok: false, code: 'BUSY', data: {} };
  const waiting = { communityId: batch.communityId, building: { in: batch.buildings }, batchId: null, held: null };
  const asksSite = isFirst && asksReadiness(templateOfBatch(batch).kind);
  const [left, done, site] = await Promise.all([store.count('homes', waiting), store.count('homes', { communityId: batch.communityId, batchId }), asksSite ? store.find('siteChecks', siteCheckIdOf(batchId)) : null]);
  return change(context, 'batches', batchId, (now) => {
    const status: Batch['status'] = now?.status === 'draft' && left === 0 ? 'open' : now?.status ?? batch.status;
    const answer: Published = { done, left, status, ...(asksSite ? { siteOpen: openItems(site ?? { ticks: {} }).length } : {}) };
    return { ok: true, document: { ...(now ?? batch), parts: batch.parts, flow: batch.flow, casesMade: done, homes: done + left, status }, answer };
  });
});

/** One conditional update gives the batch all its buildings or none; the answer names those another batch has. */
async function takeBuildings({ store }: Pick<Context, 'store'>, batch: Batch, community: Community): Promise<readonly string[]> {
  const heldByAnother = ({ buildings }: Pick<Community, 'buildings'>) => batch.buildings.filter((building) => { const holder = buildings[building]?.batchId; return holder && holder !== batch._id; });
  if (batch.buildings.every((building) => community.buildings[building]?.batchId === batch._id)) return [];
  const update = {
    guard: Object.fromEntries(batch.buildings.map((building) => [`buildings.${building}.batchId`, { in: [null, batch._id] }])),
    patch: { set: Object.fromEntries(batch.buildings.map((building) => [`buildings.${building}.batchId`, batch._id])) },
  };
  if (await store.apply('communities', community._id, update)) return [];
  return heldByAnother((await store.find('communities', community._id, ['buildings'])) ?? community);
}
