import { asksCopy } from '@/copy/asks'
import { useCopy } from '@/copy/copy'
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

/** Who waits to be bound by hand, the longest wait first. */
export const AsksScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(asksCopy)
  const load = useLoad(() => ask('staff', 'binding.list', { communityId }))
  const list = useGrowing(load.state === 'ready' ? load.value.rows : [])
  return (
    <Screen title={words.bar}>
      <Loaded load={load}>
        {({ rows }) => (rows.length === 0
          ? <PageState kind='empty' icon='check' words={words.none} note={words.noneNote} />
          : (
            <>
              <TitleBlock title={words.count(rows.length)} note={words.countNote} />
              <Card fit='list'>
                {list.shown.map(({ askId, label, name, phoneTail, why, at }) => <ListRow key={askId} id={`ask-${askId.split('_').pop()}`} strong words={label} note={`${name}　${words.tail(phoneTail)}　${atWords(at, now(), language())}`} aside={<Pill words={words.whys[why]} tone='amber' />} onTap={() => { void openPage('review/ask/index', { askId }) }} />)}
              </Card>
              <MoreRows list={list} />
            </>
            ))}
      </Loaded>
    </Screen>
  )
}
