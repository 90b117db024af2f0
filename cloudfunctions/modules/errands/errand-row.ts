import type { ErrandRow } from '@contract/errands';
import { isLate, type Errand } from '@domain/errands/errand';
import type { CrewFacts } from './crew-facts';

export const ROW_FIELDS = ['title', 'label', 'isUrgent', 'dueAt', 'state', 'department', 'level', 'holder', 'madeBy'];
export const errandRow = ({ _id, title, label, isUrgent, dueAt, state, department, level, holder, madeBy }: Errand, { now, nameOf }: CrewFacts): ErrandRow =>
  ({ errandId: _id, title, label, isUrgent, dueAt, isLate: isLate({ state, dueAt }, now), state, department, level, holder: holder === null ? '' : nameOf(holder), maker: nameOf(madeBy) });
