import { nextTrialDay, trialsDueAt, trialsOf } from '@domain/inspection/trials';
import { formOf } from '@domain/inspection/terms';
import { refuse } from '@domain/kernel/result';
import type { MoveInCase } from '@domain/movein/case';
import { changeCase } from '@cloud/kit/change-case';
import { systemContext } from '@cloud/kit/system-context';
import type { Ports } from '@cloud/platform/ports';

/** The household is asked, once, how what it has in use is doing. Said by then, nothing is asked. */
export async function askTrials(ports: Ports, due: MoveInCase): Promise<void> {
  const context = systemContext(ports, `trials|${due.homeId}|${due.inspection?.finishedAt ?? 0}`);
  await changeCase(context, due.homeId, { name: 'trials-asked' }, ({ moveIn }) => {
    if (!moveIn.inspection || trialsDueAt(moveIn) > context.at) return refuse('NOTHING_DUE');
    const trials = trialsOf(moveIn.inspection, formOf(moveIn)), first = nextTrialDay(trials);
    const items = trials.filter(({ mark, due: day }) => !mark && day === first).map(({ name }) => name).join('、');
    return { ok: true, moveIn: { inspection: { ...moveIn.inspection, trialsAskedAt: context.at } }, answer: null, tell: [{ kind: 'trial-due', words: { items } }] };
  });
}
