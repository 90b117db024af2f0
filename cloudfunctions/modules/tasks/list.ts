import { contract } from '@contract/contract';
import type { TaskRow } from '@contract/tasks';
import { homeLabel } from '@domain/community/home';
import { DAY } from '@domain/kernel/calendar';
import { maskName } from '@domain/kernel/mask';
import { ok } from '@domain/kernel/result';
import { tasksOf } from '@domain/movein/tasks';
import { TICKED } from '@domain/movein/template';
import { implement } from '@cloud/kit/implement';

const AHEAD = 7 * DAY, PAGE = 60;
const FIELDS = ['homeId', 'place', 'owners', 'template', 'openedAt', 'noticeReads', 'review', 'papers', 'bill', 'identity', 'inspection', 'defects', 'keys', 'ticks', 'closed', 'archive', 'payBeforeKeys'];

export const list = implement(contract.tasks.list, async ({ store, right, at, input: { communityId } }) => {
  const [cases] = await Promise.all([store.list('cases', { where: { communityId, 'marks.taskDue': { lte: at + AHEAD } }, fields: FIELDS, orderBy: [['marks.taskDue', 'asc']], limit: PAGE + 1 }), right()]);
  const rows = cases.slice(0, PAGE).flatMap((moveIn) => tasksOf(moveIn).filter(({ dueAt }) => dueAt <= at + AHEAD).map(({ step, name, nameEn, who, department, dueAt }): TaskRow => ({
    homeId: moveIn.homeId, label: homeLabel(moveIn.place), name: maskName(moveIn.owners[0]?.name ?? ''), step, stepName: name, stepNameEn: nameEn, who, department, dueAt, isLate: dueAt < at,
    isTicked: (TICKED as readonly string[]).includes(step),
  })));
  return ok({ rows: rows.sort((a, b) => a.dueAt - b.dueAt), more: cases.length > PAGE });
});
