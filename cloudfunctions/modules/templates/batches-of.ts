import type { Batch } from '@domain/batch/batch';
import type { CommunityId } from '@domain/kernel/ids';
import type { Context } from '@cloud/kit/implement';

type BatchOf = Pick<Batch, 'name' | 'template' | 'status'>;
/** The community's batches with the template each of them names. */
export const batchesOf = ({ store }: Pick<Context, 'store'>, communityId: CommunityId): Promise<readonly BatchOf[]> => store.list('batches', { where: { communityId }, fields: ['name', 'template', 'status'], limit: 100 });
export const namesOn = (batches: readonly BatchOf[], code: string): readonly string[] => batches.filter(({ template }) => template === code).map(({ name }) => name);
