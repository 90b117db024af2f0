import type { Asked } from '@/platform/ask'
import type { OverviewWords } from '@/copy/zh-CN/overview'
import type { StepState } from '@/ui/steps'

export type OverviewView = Extract<Asked<'board.overview'>, { ok: true }>['value']
export type OverviewBatch = OverviewView['batches'][number]

/** What the community still lacks before owners can come: the one thing the page's button does. */
export type NextTask = 'roster' | 'batch' | 'none'
export const nextTask = ({ homes, batches }: Pick<OverviewView, 'homes' | 'batches'>): NextTask => (homes === 0 ? 'roster' : batches.length === 0 ? 'batch' : 'none')

export type FirstStep = { readonly key: 'roster' | 'batch' | 'notice'; readonly state: StepState; readonly stateWords: string; readonly words: string; readonly why: string }
/** The way of a fresh community, until its first batch is open. */
export function firstSteps (view: Pick<OverviewView, 'homes' | 'batches'>, words: OverviewWords): readonly FirstStep[] {
  if (view.batches.some(({ status }) => status !== 'draft')) return []
  const done = { roster: view.homes > 0, batch: false, notice: false }
  const now = done.roster ? 'batch' : 'roster'
  return (['roster', 'batch', 'notice'] as const).map((key) => {
    const state = done[key] ? 'done' as const : key === now ? 'now' as const : 'later' as const
    return { key, state, stateWords: words[state], words: words.steps[key], why: words.stepNotes[key] }
  })
}
