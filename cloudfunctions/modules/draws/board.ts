import { contract } from '@contract/contract';
import { ok } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';
import { ROW_FIELDS, rowOf } from './draw-views';

export const board = implement(contract.draws.board, async ({ store, input: { communityId } }) =>
  ok({ rows: (await store.list('draws', { where: { communityId }, fields: [...ROW_FIELDS], orderBy: [['closesAt', 'desc']], limit: 100 })).map(rowOf) }));
