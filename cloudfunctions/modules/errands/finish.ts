import { contract } from '@contract/contract';
import { finished } from '@domain/errands/pass-errand';
import { communityOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { isFileOfSite } from '@domain/site/file-of-site';
import { implement } from '@cloud/kit/implement';
import { turn } from './turn';

export const finish = implement(contract.errands.finish, async (context) => {
  const { errandId, words, photo } = context.input;
  if (photo && !isFileOfSite(photo, communityOf(errandId))) return refuse('FILE_FOREIGN');
  return turn(context, errandId, (errand, facts) => finished(errand, { words, ...(photo ? { photo } : {}) }, facts));
});
