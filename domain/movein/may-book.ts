import type { MoveInCase } from './case';
import { templateOf } from './steps';
import { hasStep, stepsBefore, type FlowTemplate } from './template';

/** What lets a home take a place: the opening of the batch, its registration, or the review of it; null where nobody books. */
export function mayBookAfter(template: Pick<FlowTemplate, 'steps'>): 'opening' | 'register' | 'review' | null {
  if (!hasStep(template, 'book')) return null;
  const before = stepsBefore(template, 'book');
  return before.has('review') ? 'review' : before.has('register') ? 'register' : 'opening';
}
/** Does its case let this home take a place? The seat is told so after the case has decided; where that was cut short, whoever books next puts it right. */
export function mayBookNow({ template, review }: Pick<MoveInCase, 'template' | 'review'>): boolean {
  const after = mayBookAfter(templateOf({ template }));
  return after === 'opening' || (after !== null && (review.state === 'accepted' || (after === 'register' && review.state === 'waiting')));
}
/** Its seats are `allowed` from the start. */
export const mayBookAtOnce = (template: Pick<FlowTemplate, 'steps'>): boolean => mayBookAfter(template) === 'opening';
