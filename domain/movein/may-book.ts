import { hasStep, stepsBefore, type FlowTemplate } from './template';

/** What lets a home take a place: the opening of the batch, its registration, or the review of it; null where nobody books. */
export function mayBookAfter(template: Pick<FlowTemplate, 'steps'>): 'opening' | 'register' | 'review' | null {
  if (!hasStep(template, 'book')) return null;
  const before = stepsBefore(template, 'book');
  return before.has('review') ? 'review' : before.has('register') ? 'register' : 'opening';
}
/** Its seats are `allowed` from the start. */
export const mayBookAtOnce = (template: Pick<FlowTemplate, 'steps'>): boolean => mayBookAfter(template) === 'opening';
