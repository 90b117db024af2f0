import { SAFEGUARDS, type Measure, type Safeguard } from '@domain/plan/move-in-plan'

type Field = { readonly key: string; readonly kind: 'line' | 'lines' | 'day' | 'number' | 'member' | 'stage' | 'measure' | 'safeguard' | 'likelihood' | 'harm'; readonly must?: boolean; /** Characters, or the greatest number. */ readonly most?: number }
/** What one sheet asks for, as the operation takes it. */
export const FORMS = {
  head: [{ key: 'name', kind: 'line', must: true, most: 40 }, { key: 'teamBefore', kind: 'day' }, { key: 'teamAfter', kind: 'day' }],
  goals: [{ key: 'words', kind: 'lines', must: true, most: 80 }, { key: 'measure', kind: 'measure' }, { key: 'target', kind: 'number', most: 100 }],
  stages: [{ key: 'name', kind: 'line', must: true, most: 20 }, { key: 'from', kind: 'day', must: true }, { key: 'days', kind: 'number', most: 400 }],
  milestones: [{ key: 'name', kind: 'line', must: true, most: 30 }, { key: 'day', kind: 'day', must: true }],
  tasks: [{ key: 'title', kind: 'line', must: true, most: 60 }, { key: 'owner', kind: 'member' }, { key: 'due', kind: 'day', must: true }, { key: 'stage', kind: 'stage', must: true }],
  trades: [{ key: 'trade', kind: 'line', must: true, most: 20 }, { key: 'heads', kind: 'number', most: 999 }, { key: 'duties', kind: 'lines', most: 120 }],
  group: [{ key: 'name', kind: 'line', must: true, most: 20 }, { key: 'role', kind: 'line', most: 40 }],
  minutes: [{ key: 'day', kind: 'day', must: true }, { key: 'people', kind: 'line', most: 120 }, { key: 'words', kind: 'lines', must: true, most: 600 }],
  resources: [{ key: 'name', kind: 'line', must: true, most: 30 }, { key: 'count', kind: 'number', most: 99_999 }, { key: 'note', kind: 'line', most: 80 }],
  safeguards: [{ key: 'kind', kind: 'safeguard' }, { key: 'words', kind: 'lines', must: true, most: 200 }],
  risks: [{ key: 'what', kind: 'lines', must: true, most: 80 }, { key: 'likelihood', kind: 'likelihood' }, { key: 'harm', kind: 'harm' }, { key: 'contingency', kind: 'lines', most: 120 }, { key: 'owner', kind: 'member' }],
  'to-task': [{ key: 'owner', kind: 'member' }, { key: 'due', kind: 'day', must: true }, { key: 'stage', kind: 'stage', must: true }],
  'keep-on': [{ key: 'why', kind: 'line', must: true, most: 80 }]
} as const satisfies Readonly<Record<string, readonly Field[]>>
export type FormName = keyof typeof FORMS
export type FormField = Field
export const fieldsOf = (form: FormName): readonly FormField[] => FORMS[form]

/** As it stands in the sheet: everything is text until it is saved. */
export type Draft = Readonly<Record<string, string>>
export const draftOf = (form: FormName, item: Readonly<Record<string, unknown>>): Draft => Object.fromEntries(fieldsOf(form).map(({ key }) => [key, item[key] == null ? '' : String(item[key])]))

const isWhole = (text: string, most: number) => /^\d{1,6}$/.test(text) && Number(text) <= most
const isRight = ({ kind, must, most = 0 }: FormField, text: string): boolean => (kind === 'number' ? isWhole(text, most) : must ? text.trim() !== '' : true)
export const isSound = (form: FormName, draft: Draft): boolean => fieldsOf(form).every((field) => isRight(field, draft[field.key] ?? ''))

function valueOf ({ kind, must }: FormField, text: string): string | number | null {
  if (kind === 'number' || kind === 'likelihood' || kind === 'harm') return Number(text)
  return kind === 'member' || (kind === 'day' && !must) ? text || null : text.trim()
}
/** What the sheet says, in the types the operation takes. */
export const itemOf = (form: FormName, draft: Draft): Readonly<Record<string, string | number | null>> => Object.fromEntries(fieldsOf(form).map((field) => [field.key, valueOf(field, draft[field.key] ?? '')]))

/** A line that does not exist yet. */
export const freshDraft = (form: FormName, { today, stage }: { readonly today: string; readonly stage: string }): Draft => draftOf(form, {
  measure: 'none' satisfies Measure, target: 100, from: today, days: 7, day: today, due: today, stage, heads: 1, count: 0, kind: SAFEGUARDS[0] satisfies Safeguard['kind'], likelihood: 2, harm: 2
})
