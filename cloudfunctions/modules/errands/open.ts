import { contract } from '@contract/contract';
import { maySee } from '@domain/errands/errand';
import { actsFor } from '@domain/errands/pass-errand';
import { communityOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';
import { crewFacts } from './crew-facts';
import { errandRow } from './errand-row';

export const open = implement(contract.errands.open, async (context) => {
  const { store, cloud, input: { errandId } } = context;
  const [errand, facts] = await Promise.all([store.find('errands', errandId), crewFacts(context, communityOf(errandId))]);
  if (!errand || !maySee(facts.me, errand)) return refuse('ERRAND_UNKNOWN');
  const files = [...errand.photos, ...errand.steps.flatMap(({ photo }) => photo ?? [])], links = files.length ? await cloud.links(files) : [];
  const linkOf = (file: string | undefined): string => (file ? links[files.indexOf(file)] ?? '' : '');
  const { nameOf } = facts;
  return ok({
    ...errandRow(errand, facts), words: errand.words, homeId: errand.homeId, madeAt: errand.madeAt, may: actsFor(errand, facts), photos: errand.photos.map(linkOf),
    steps: errand.steps.map(({ at, what, by, to, words, photo }) => ({ at, what, to, ...(words ? { words } : {}), by: by === 'system' ? '' : nameOf(by), holder: to.holder === null ? '' : nameOf(to.holder), link: linkOf(photo) })),
  });
});
