import { maySee, type Errand } from '@domain/errands/errand';
import { communityOf } from '@domain/kernel/ids';
import { refuse, type Ok, type Refusal } from '@domain/kernel/result';
import { change } from '@cloud/kit/change';
import type { Context, KitRefusal } from '@cloud/kit/implement';
import { crewFacts, type CrewFacts } from './crew-facts';

type Answer<R> = Ok<{ readonly state: Errand['state'] }> | R | Refusal<'ERRAND_UNKNOWN', Record<never, never>> | KitRefusal;

/** One step of an errand by whoever asks, in one versioned write; what is over is no longer on the managers' page. */
export async function turn<R extends Refusal>(context: Context, errandId: Errand['_id'], decide: (errand: Errand, facts: CrewFacts) => Ok<Errand> | R): Promise<Answer<R>> {
  const { store } = context, community = communityOf(errandId);
  const [errand, facts] = await Promise.all([store.find('errands', errandId), crewFacts(context, community)]);
  const answer = (await change(context, 'errands', errandId, (now) => {
    if (!now || !maySee(facts.me, now)) return refuse('ERRAND_UNKNOWN');
    const turned = decide(now, facts);
    return turned.ok ? { ok: true as const, document: turned.value, answer: { state: turned.value.state } } : turned as R;
  }, errand)) as Answer<R>;
  // Told before, and now in order, over or with another hour: asked again, this is done again.
  const isOver = answer.ok && ['done', 'withdrawn'].includes((answer as Ok<{ readonly state: Errand['state'] }>).value.state);
  if (isOver && errand && errand.told > 0) await store.apply('communities', community, { guard: {}, patch: { unset: [`alerts.${errandId}`] } });
  return answer;
}
