import type { TemplateView } from '@contract/templates'
import { stepsBefore, type Step, type StepDue } from '@domain/movein/template'
import { namesFor, paperName, type EditedStep, type InHand, type Saying } from './templates.view'

/** Everything a step says, one line each; what it does not say is left out. */
export function stepFacts (view: TemplateView, hand: InHand, one: EditedStep, saying: Saying): readonly { readonly key: string; readonly words: string; readonly value: string }[] {
  const { words } = saying, { step } = words
  const name = namesFor(view, hand, saying), names = (steps: readonly Step[]) => steps.map(name).join(words.list)
  const rows: readonly (readonly [string, string, string])[] = [
    ['who', step.who, [words.who[one.who], one.department].join(words.dot)], ['minutes', step.takes, one.minutes ? words.minutes(one.minutes) : ''],
    ['limit', step.limit, one.limitHours ? words.limit(one.limitHours) : ''], ['due', step.due, one.due ? words.due(one.due) : ''],
    ['needs', step.needs, one.needs.length ? names(one.needs) : words.atOnce], ['beside', step.beside, names(one.beside)], ['fails', step.onFailure, one.onFailure ? name(one.onFailure) : ''],
    ['inputs', step.inputs, one.inputs], ['outputs', step.outputs, one.outputs], ['papers', step.papers, one.papers.map((code) => words.paper(paperName(view.library, code))).join('')],
    ['instruction', step.instruction, one.instruction], ['gate', step.gate, one.gate]
  ]
  return rows.filter(([, , value]) => value).map(([key, label, value]) => ({ key, words: label, value }))
}

/** What a step may wait for: everything that does not wait for it. */
export const mayNeed = (hand: InHand, step: Step): readonly Step[] => hand.steps.filter((other) => other.step !== step && !stepsBefore(hand, other.step).has(step)).map((other) => other.step)
/** What may run beside it: what neither comes before nor after it. */
export const mayBeside = (hand: InHand, step: Step): readonly Step[] => {
  const before = stepsBefore(hand, step)
  return mayNeed(hand, step).filter((other) => !before.has(other))
}
export const toggled = <T>(list: readonly T[], one: T): readonly T[] => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one])
export const withDue = (due: StepDue | null, from: StepDue['from'] | 'none'): StepDue | null => (from === 'none' ? null : due ? { ...due, from } : { from, days: 7, every: 0 })
