import { contract } from '@contract/contract';
import { communityOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { isFileOfSite } from '@domain/site/file-of-site';
import { openItems, siteTicked } from '@domain/site/site-check';
import { implement } from '@cloud/kit/implement';
import { changeCheck } from './change-check';

export const tick = implement(contract.site.tick, async (context) => {
  const { at, input: { batchId, code, isDone, words, photos } } = context;
  if (photos.some((photo) => !isFileOfSite(photo, communityOf(batchId)))) return refuse('FILE_FOREIGN');
  const { name: by } = await context.right();
  return changeCheck(context, batchId, (check) => siteTicked(check, code, isDone ? { at, by, words, photos } : null), (check) => ({ open: openItems(check).length }));
});
