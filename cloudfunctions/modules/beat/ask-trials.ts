import { toAsk, TRIAL_KIND, trialsDueAt, trialsOf } from '@domain/inspection/trials';
import { formOf } from '@domain/inspection/terms';
import { dayOf } from '@domain/kernel/calendar';
import { refuse } from '@domain/kernel/result';
import type { MoveInCase } from '@domain/movein/case';
import { changeCase } from '@cloud/kit/change-case';
import { systemContext } from '@cloud/kit/system-context';
import type { Ports } from '@cloud/platform/ports';

/** The household is asked, once for each, how what it has in use is doing: in the app, and by a message to who wanted one. Said by then, nothing is asked. */
export async function askTrials(ports: Ports, due: MoveInCase): Promise<void> {
  const context = systemContext(ports, `trials|${due.homeId}|${due.inspection?.finishedAt ?? 0}|${due.inspection?.trialsAskedAt ?? 0}`);
  await changeCase(context, due.homeId, { name: 'trials-asked' }, ({ moveIn }) => {
    if (!moveIn.inspection || trialsDueAt(moveIn) > context.at) return refuse('NOTHING_DUE');
    const today = dayOf(context.at), items = toAsk(trialsOf(moveIn.inspection, formOf(moveIn)), moveIn.inspection.trialsAskedAt).filter(({ due: day }) => day <= today).map(({ name }) => name).join('、');
    return { ok: true, moveIn: { inspection: { ...moveIn.inspection, trialsAskedAt: context.at } }, answer: null, tell: [{ kind: TRIAL_KIND, words: { items } }] };
  });
}
