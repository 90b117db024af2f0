import { contract } from '@contract/contract';
import { homeLabel } from '@domain/community/home';
import type { ErrandId } from '@domain/errands/errand';
import { madeErrand } from '@domain/errands/make-errand';
import { communityOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { isFileOfSite } from '@domain/site/file-of-site';
import { change } from '@cloud/kit/change';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';
import { crewFacts } from './crew-facts';

export const make = implement(contract.errands.make, async (context) => {
  const { store, request, input: { communityId, to, homeId, ...given } } = context;
  if (given.photos.some((photo) => !isFileOfSite(photo, communityId))) return refuse('FILE_FOREIGN');
  if (homeId && communityOf(homeId) !== communityId) return refuse('HOME_UNKNOWN');
  const [facts, home] = await Promise.all([crewFacts(context, communityId), homeId ? store.find('homes', homeId, ['building', 'unit', 'room']) : null]);
  if (homeId && !home) return refuse('HOME_UNKNOWN');
  // The id comes from the request, so that the same request makes one.
  const id: ErrandId = `err_${communityId.slice(4)}_${sha256(request.id).slice(0, 10)}`;
  const made = madeErrand({ ...given, _id: id, communityId, homeId, label: home ? homeLabel(home) : '' }, to, facts);
  return made.ok ? change(context, 'errands', id, (there) => ({ ok: true, document: there ?? made.value, answer: { errandId: id as string } })) : made;
});
