import type { DutiesView, DutyStep } from '@contract/way'
import type { Phase, Step } from '@domain/movein/template'
import type { DutiesWords } from '@/copy/zh-CN/duties'
import type { Language } from '@/platform/language'

export type Saying = { readonly words: DutiesWords; readonly language: Language }
export type Way = DutiesView['ways'][number]
export type DutyPhase = { readonly phase: Phase; readonly words: string; readonly steps: readonly DutyStep[] }
export type Detail = { readonly key: string; readonly words: string; readonly value: string }

const ORDER: readonly Phase[] = ['before', 'day', 'after']
export const dutyName = ({ name, nameEn }: Pick<DutyStep, 'name' | 'nameEn'>, { language }: Saying): string => (language === 'en' ? nameEn : name)

/** The way's departments in the order in which their first step comes. */
export const departmentsOf = ({ steps }: Way): readonly string[] => [...new Set(steps.map(({ department }) => department))]

/** Is the step in the caller's own hands? A manager's page marks nothing: everything is theirs. */
export const isMine = ({ who }: Pick<DutyStep, 'who'>, { mine, isManager }: Pick<DutiesView, 'mine' | 'isManager'>): boolean => !isManager && mine.some((duty) => duty === who)

/** The department a person opens the page with: where most of their steps are, of equals the one that is more theirs; else the first. */
export function ownDepartment (way: Way, view: Pick<DutiesView, 'mine' | 'isManager'>): string {
  const own = (department: string) => {
    const steps = way.steps.filter((step) => step.department === department)
    const mine = steps.filter((step) => isMine(step, view)).length
    return mine + mine / steps.length / 10
  }
  return [...departmentsOf(way)].sort((a, b) => own(b) - own(a))[0] ?? ''
}

/** A department's part of each phase; a phase without any of its steps is left out. */
export const dutiesOf = ({ steps }: Way, department: string, { words }: Saying): readonly DutyPhase[] => ORDER
  .map((phase) => ({ phase, words: words.phases[phase], steps: steps.filter((step) => step.phase === phase && step.department === department) }))
  .filter((part) => part.steps.length > 0)

export const noteOf = ({ who, stream, minutes, limitHours }: DutyStep, { words }: Saying): string =>
  [words.who[who], words.streams[stream], words.minutes(minutes), limitHours ? words.hours(limitHours) : ''].filter(Boolean).join(words.dot)

export function detailsOf (step: DutyStep, way: Way, saying: Saying): readonly Detail[] {
  const { words } = saying
  const named = (called: Step) => { const found = way.steps.find((one) => one.step === called); return found ? dutyName(found, saying) : '' }
  const said: readonly (readonly [keyof DutiesWords['detail'], string])[] = [
    ['inputs', step.inputs],
    ['needs', step.needs.map(named).filter(Boolean).join(words.list)],
    ['beside', step.beside.map(named).filter(Boolean).join(words.list)],
    ['papers', step.papers.map(({ name }) => words.paper(name)).join(words.list)],
    ['outputs', step.outputs],
    ['gate', step.gate],
    ['due', step.due ? words.due(step.due) : ''],
    ['fails', step.onFailure === null ? '' : step.onFailure === step.step ? words.failsSame : words.failsBack(named(step.onFailure))]
  ]
  return said.filter(([, value]) => value !== '').map(([key, value]) => ({ key, words: words.detail[key], value }))
}

/** Where a question goes: each department with the steps it answers for. */
export const answersOf = (way: Way, saying: Saying): readonly Detail[] =>
  departmentsOf(way).map((department) => ({ key: department, words: saying.words.answersFor(department), value: way.steps.filter((step) => step.department === department).map((step) => dutyName(step, saying)).join(saying.words.list) }))
