import { useCopy } from '@/copy/copy'
import { reviewCopy } from '@/copy/review'
import { atWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { MoreRows } from '@/frame/more-rows'
import { Screen } from '@/frame/screen'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage } from '@/platform/navigate'
import { useGrowing } from '@/platform/use-growing'
import { useLoad } from '@/platform/use-load'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { PageState } from '@/ui/page-state'
import { Pill } from '@/ui/pill'
import { TitleBlock } from '@/ui/title-block'
import { rowState } from './review.view'

/** Who waits for a review, longest first. */
export const ReviewListScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(reviewCopy)
  const load = useLoad(() => ask('staff', 'review.list', { communityId }))
  const list = useGrowing(load.state === 'ready' ? load.value.rows : [])
  return (
    <Screen title={words.listBar}>
      <Loaded load={load}>
        {({ rows }) => (rows.length === 0 ? <PageState kind='empty' icon='check' words={words.empty} note={words.emptyNote} /> : (
          <>
            <TitleBlock title={words.waiting(rows.length)} note={words.oldest} />
            <Card fit='list'>
              {list.shown.map((row) => { const { homeId, label, name, since, dueAt, kind, stage, isMine, isUrgent, isLate } = row, state = rowState(row, words, atWords(dueAt, now(), language())); return (
                <ListRow
                  key={homeId} id={`review-${homeId.split('_').pop()}`} strong words={label} note={[name, isUrgent ? words.urgent : '', kind === 'first' ? words.since(atWords(since, now(), language())) : words.kinds[kind], stage && !isMine ? words.turnOf(stage) : ''].filter(Boolean).join('　')}
                  aside={<Pill tone={state.tone} {...(isLate || kind !== 'seen' ? { icon: 'clock' as const } : {})} words={state.words} />}
                  onTap={() => { void openPage('review/case/index', { homeId }) }}
                />
              ) })}
            </Card>
            <MoreRows list={list} />
          </>
        ))}
      </Loaded>
    </Screen>
  )
}
