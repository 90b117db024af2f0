import type { WayView } from '@contract/way'
import type { Phase, Step, Stream } from '@domain/movein/template'
import type { WayWords } from '@/copy/zh-CN/way'
import type { Language } from '@/platform/language'

export type WayStepView = WayView['steps'][number]
export type Saying = { readonly words: WayWords; readonly language: Language }
export type Detail = { readonly key: keyof WayWords['detail']; readonly words: string; readonly value: string }
export type Count = { readonly done: number; readonly all: number }

/** The longest a walk through the picture lasts, and the longest it rests on a step. */
export const WALK_MS = 12_000
export const REST_MS = 900
export const restOf = (steps: number): number => Math.min(REST_MS, Math.floor(WALK_MS / Math.max(1, steps)))

export const nameOf = (step: Pick<WayStepView, 'name' | 'nameEn'>, { language }: Saying): string => (language === 'en' ? step.nameEn : step.name)

const countOf = (steps: readonly WayStepView[]): Count => ({ done: steps.filter(({ state }) => state === 'done').length, all: steps.length })
export const wholeCount = (steps: readonly WayStepView[]): Count => countOf(steps)
export const streamCount = (steps: readonly WayStepView[], stream: Stream): Count => countOf(steps.filter((step) => step.stream === stream))

const ORDER: readonly Phase[] = ['before', 'day', 'after']
export type PhasePart = Count & { readonly phase: Phase; readonly words: string; readonly steps: readonly WayStepView[] }
/** The phases this way has, each with its steps; a short way may have only one. */
export const phasesOf = ({ steps }: Pick<WayView, 'steps'>, { words }: Saying): readonly PhasePart[] => ORDER
  .map((phase) => ({ phase, words: words.phases[phase], steps: steps.filter((step) => step.phase === phase) }))
  .filter((part) => part.steps.length > 0)
  .map((part) => ({ ...part, ...countOf(part.steps) }))

/** Whole phases behind us, and how far the present one is. */
export function phaseProgress (phases: readonly PhasePart[]): { readonly done: number; readonly within: number } {
  const open = phases.findIndex(({ done, all }) => done < all)
  const at = open < 0 ? phases.length : open
  const now = phases[at]
  return { done: at, within: now ? now.done / now.all : 0 }
}

/** Under a step's name: who answers for it and by when. */
export function noteOf (step: WayStepView, { words }: Saying): string {
  return words.by(words.department(step.department), words.who[step.who])
}

/** Everything else the owner may ask of a step. */
export function detailsOf (step: WayStepView, view: Pick<WayView, 'steps'>, saying: Saying): readonly Detail[] {
  const { words } = saying
  const named = (called: Step) => { const found = view.steps.find((one) => one.step === called); return found ? nameOf(found, saying) : '' }
  const { name, by } = words.streams[step.stream]
  const said: readonly (readonly [Detail['key'], string])[] = [
    ['stream', words.stream(name, by)],
    ['papers', step.papers.map((paper) => words.paper(paper.name)).join(words.list)],
    ['limit', step.limitHours ? words.hours(step.limitHours) : ''],
    ['needs', step.needs.map((need) => words.need(named(need), !step.missing.includes(need))).join(words.list)],
    ['beside', step.beside.map(named).join(words.list)],
    ['fails', step.onFailure === null ? '' : step.onFailure === step.step ? words.failsSame : words.failsBack(named(step.onFailure))]
  ]
  return said.filter(([, value]) => value !== '').map(([key, value]) => ({ key, words: words.detail[key], value }))
}
