import type { Community, CrewMember } from '@domain/community/community';
import { homeLabel } from '@domain/community/home';
import { HOUR } from '@domain/kernel/calendar';
import { homeKeyOf } from '@domain/kernel/ids';
import type { Message, MoveInCase } from '@domain/movein/case';
import { marksOf, waitingOf } from '@domain/movein/marks';
import { stageNow, stagesOf } from '@domain/review/approval';
import { nextAlertAt, type Waiting } from '@domain/review/review-clock';
import type { Ports, Stored } from '@cloud/platform/ports';

const KIND = 'review-late';
export const lateReviews = (moveIn: Pick<MoveInCase, 'review' | 'amendment'>, now: number): readonly Waiting[] => waitingOf(moveIn).filter((waiting) => nextAlertAt(waiting) <= now);

/**
 * A review nobody answered in time is told to whoever is to answer it, and, half as long again, to the managers: by message where one is set up, on their first screen in any case,
 * and in the log. What a manager sees is written before the case counts the alert, so that it is never lost; written twice it is the same.
 */
export async function alertReviewers(ports: Ports, moveIn: Stored<MoveInCase>): Promise<void> {
  const { store, now, log, settings } = ports, at = now(), late = lateReviews(moveIn, at), { homeId, communityId, review, amendment = null } = moveIn;
  const crew = settings.messageTemplates[KIND] ? (await store.find('communities', communityId, ['crew']))?.crew ?? [] : [];
  for (const { since, alerted = 0 } of late) {
    log({ alarm: KIND, home: homeId, since, alerted: alerted + 1 });
    if (alerted > 0) await store.apply('communities', communityId, { guard: {}, patch: { set: { [`alerts.${homeKeyOf(homeId)}`]: { kind: KIND, homeId, label: homeLabel(moveIn.place), since } } } });
  }
  const raised = <W extends Waiting>(waiting: W): W => (late.includes(waiting) ? { ...waiting, alerted: (waiting.alerted ?? 0) + 1 } : waiting);
  const told = late.flatMap((waiting) => whoAnswers(crew, moveIn, raised(waiting)).map((to): Message =>
    ({ id: `late-${waiting.since}-${(waiting.alerted ?? 0) + 1}-${to}`, to, kind: KIND, words: { hours: String(Math.floor((at - waiting.since) / HOUR)) }, tries: 0, page: `review/case/index?homeId=${homeId}` })));
  const next = { ...moveIn, review: review.state === 'waiting' ? raised(review) : review, amendment: amendment && raised(amendment), messages: [...moveIn.messages, ...told] };
  await store.replace('cases', moveIn._id, moveIn._v, { review: next.review, ...(amendment ? { amendment: next.amendment } : {}), messages: next.messages, marks: marksOf(next) });
}

function whoAnswers(crew: Community['crew'], moveIn: MoveInCase, { approved, alerted = 0 }: Waiting): readonly string[] {
  const duty = stageNow(stagesOf(moveIn), approved)?.duty ?? 'review';
  const answers = ({ isManager, duties }: CrewMember) => (alerted > 1 || duty === 'manager' ? isManager : duties.includes(duty));
  return crew.flatMap((one) => (one.openid && !one.left && answers(one) ? [one.openid] : []));
}
