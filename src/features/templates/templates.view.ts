import type { NamedPaper, TemplateRow, TemplateView } from '@contract/templates'
import type { StepEdit, TemplateEdit } from '@domain/movein/own-template'
import { problemsOfTemplate, type TemplateProblem } from '@domain/movein/problems-of-template'
import { PHASES, STREAMS, type FlowTemplate, type Phase, type Step, type Stream, type TemplateStep } from '@domain/movein/template'
import type { TemplatesWords } from '@/copy/zh-CN/templates'
import type { Language } from '@/platform/language'

export type Saying = { readonly words: TemplatesWords; readonly language: Language }
export type EditedStep = StepEdit & { readonly stream: Stream }
/** A template in hand: what it says now, changed or not. */
export type InHand = Omit<TemplateEdit, 'steps'> & { readonly steps: readonly EditedStep[] }

export const nameOf = ({ name, nameEn }: Pick<TemplateStep, 'name' | 'nameEn'>, language: Language): string => (language === 'en' && nameEn ? nameEn : name)
export const inHand = ({ name, nameEn, document, reviewBy, steps }: FlowTemplate): InHand => ({ name, nameEn, document, reviewBy, steps })
/** What is sent: without the stream, which follows from the step. */
export const sentEdit = ({ steps, ...head }: InHand) => ({ ...head, steps: steps.map(({ stream: _stream, needs, beside, papers, ...step }) => ({ ...step, needs: [...needs], beside: [...beside], papers: [...papers] })) })
export const isSame = (one: InHand, other: InHand): boolean => JSON.stringify(one) === JSON.stringify(other)

/** How any step of the catalogue is called here, in the template or not. */
export const namesFor = (view: TemplateView, hand: InHand, { language }: Saying) => (step: Step): string => {
  const found = hand.steps.find((one) => one.step === step) ?? view.template.steps.find((one) => one.step === step) ?? view.more.find((one) => one.step === step)
  return found ? nameOf(found, language) : step
}

export type ProblemLine = { readonly key: string; readonly step: Step; readonly words: string }
export const problemLines = (problems: readonly TemplateProblem[], name: (step: Step) => string, { words }: Saying): readonly ProblemLine[] =>
  problems.map(({ code, step, with: other }) => ({ key: [code, step, other].filter(Boolean).join('-'), step, words: words.problems[code](name(step), other ? name(other) : '') }))
/** Checked on the phone at every change, by the same rule the cloud checks with. */
export const problemsIn = (view: TemplateView, hand: InHand): readonly TemplateProblem[] => problemsOfTemplate({ kind: view.template.kind, steps: hand.steps })

export type StepLine = { readonly step: Step; readonly stream: Stream; readonly name: string; readonly isLegal: boolean; readonly facts: string; readonly lines: readonly string[]; readonly wrong: readonly string[] }
export type PhaseLines = { readonly phase: Phase; readonly title: string; readonly aside: string; readonly steps: readonly StepLine[] }

/** The way as a list: phase by phase, each step with who, how long, by when, and what it waits for. */
export function phaseLines (view: TemplateView, hand: InHand, saying: Saying): readonly PhaseLines[] {
  const { words, language } = saying
  const name = namesFor(view, hand, saying), names = (steps: readonly Step[]) => steps.map(name).join(words.list)
  const problems = problemLines(problemsIn(view, hand), name, saying)
  const lineOf = ({ step, stream, who, department, minutes, limitHours, due, needs, beside, papers, ...called }: EditedStep): StepLine => ({
    step, stream, name: nameOf(called, language), isLegal: view.legal.includes(step),
    facts: [`${words.who[who]}${language === 'en' ? '' : ` · ${department}`}`, minutes ? words.minutes(minutes) : '', limitHours ? words.limit(limitHours) : '', due ? words.due(due) : ''].filter(Boolean).join(words.dot),
    lines: [needs.length ? words.after(names(needs)) : words.atOnce, beside.length ? words.beside(names(beside)) : '', papers.map((code) => words.paper(paperName(view.library, code))).join('')].filter(Boolean),
    wrong: problems.filter((problem) => problem.step === step).map((problem) => problem.words)
  })
  return PHASES.map((phase) => {
    const steps = hand.steps.filter((one) => one.phase === phase)
    return { phase, title: words.phases[phase], aside: words.phaseAside(steps.length, steps.reduce((sum, { minutes }) => sum + minutes, 0)), steps: steps.map(lineOf) }
  }).filter(({ steps }) => steps.length > 0)
}

export const paperName = (library: readonly NamedPaper[], code: string): string => library.find((one) => one.code === code)?.name ?? code

/** How many steps each stream has, and who answers for them. */
export const streamCounts = (hand: InHand, { words }: Saying): readonly { readonly stream: Stream; readonly name: string; readonly note: string }[] => STREAMS.flatMap((stream) => {
  const count = hand.steps.filter((one) => one.stream === stream).length
  return count ? [{ stream, name: words.streams[stream], note: words.streamCount(count, words.streamBy[stream]) }] : []
})

export const rowNote = ({ document, version, steps, batches }: TemplateRow, { words }: Saying): string =>
  [words.rowNote(document, version, steps), batches.length ? words.usedBy(batches.join(words.list)) : ''].filter(Boolean).join(words.dot)
