import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { plansCopy } from '@/copy/plans'
import { dateWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { startAt } from '@/platform/navigate'
import { Notice } from '@/ui/notice'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { GoalsCard } from './goals-card'
import { EndNotice, HeadCard } from './head-card'
import { PlanSheets, type OpenSheet } from './plan-sheets'
import { batchNames, type Saying } from './plan.view'
import { SectionsCard } from './sections-card'
import { StagesCard } from './stages-card'
import { TasksCard } from './tasks-card'
import { usePlan } from './use-plan'

/** One move-in plan: who approved it, how far its goals are, where today is, what is to be done, and the rest folded. */
export const PlanScreen = ({ planId }: { planId: string }) => {
  const words = useCopy(plansCopy)
  const saying: Saying = { words, language: language(), now: now() }
  const plan = usePlan(planId)
  const { load, view, trouble } = plan
  const [sheet, setSheet] = useState<OpenSheet>()
  return (
    <Screen title={words.bar} up={() => { void startAt('manager/overview/index', { communityId: `com_${planId.split('_')[1] ?? ''}` }) }}>
      <Loaded load={load} cards={4} refused={(refusal) => ({ words: troubleWords(refusal) })}>
        {() => {
          if (!view) return null
          const canEdit = !view.isOver
          const line = (section: Extract<OpenSheet, { what: 'line' }>['section']) => (id: string) => setSheet({ what: 'line', section, id })
          const add = (section: Extract<OpenSheet, { what: 'line' }>['section']) => setSheet({ what: 'line', section })
          return (
            <>
              <TitleBlock
                title={view.name} note={[batchNames(view).join(words.list), view.firstVisit ? words.first(dateWords(view.firstVisit, saying.language)) : words.noFirst].filter(Boolean).join(words.dot)}
                aside={view.isOver ? <Pill tone='plain' words={words.isOver} /> : view.company ? <Pill words={words.isApproved} icon='check' /> : <Pill tone='amber' words={words.notApproved} />}
              />
              {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
              <EndNotice view={view} saying={saying} busy={plan.keepOn.busy} onKeepOn={() => setSheet({ what: 'keep-on' })} onLetEnd={() => { void plan.keepOn.run('').then(plan.setTrouble) }} />
              <HeadCard view={view} saying={saying} busy={plan.approve.busy} onApprove={(as) => { void plan.approve.run(as) }} onEdit={() => setSheet({ what: 'head' })} />
              <GoalsCard view={view} saying={saying} {...(canEdit ? { onTap: line('goals'), onAdd: () => add('goals') } : {})} />
              <StagesCard view={view} saying={saying} {...(canEdit ? { onTap: line('stages'), onAdd: () => add('stages') } : {})} />
              <TasksCard view={view} saying={saying} onTap={line('tasks')} onAdd={canEdit ? () => add('tasks') : undefined} />
              <SectionsCard view={view} saying={saying} onTap={(section, id) => line(section)(id)} {...(canEdit ? { onAdd: add, onDecision: (minute, decision) => setSheet({ what: 'to-task', minute, decision }) } : {})} />
            </>
          )
        }}
      </Loaded>
      {view && <PlanSheets sheet={sheet} plan={plan} view={view} saying={saying} onClose={() => setSheet(undefined)} />}
    </Screen>
  )
}
