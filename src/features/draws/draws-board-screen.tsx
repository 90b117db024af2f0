import { useCopy } from '@/copy/copy'
import { drawsCopy } from '@/copy/draws'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage, startAt } from '@/platform/navigate'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Foot } from '@/ui/foot'
import { PageState } from '@/ui/page-state'
import { TitleBlock } from '@/ui/title-block'
import { DrawLine } from './draw-row'

/** Every draw of the community, for its managers. */
export const DrawsBoardScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(drawsCopy), saying = { words, language: language(), now: now() }
  const load = useLoad(() => ask('manager', 'draws.board', { communityId }))
  const open = (drawId?: string) => { void openPage('office/draw/index', { communityId, drawId }) }
  return (
    <Screen title={words.bar} up={() => { void startAt('manager/overview/index', { communityId }) }} foot={<Foot><Button id='new-draw' icon='plus' words={words.desk.make} onTap={() => open()} /></Foot>}>
      <Loaded load={load}>
        {({ rows }) => (rows.length === 0
          ? <PageState kind='empty' icon='gift' words={words.desk.empty.words} note={words.desk.empty.note} />
          : (
            <>
              <TitleBlock title={words.bar} note={words.listNote} />
              <Card fit='list'>{rows.map((row) => <DrawLine key={row.drawId} row={row} saying={saying} onTap={() => open(row.drawId)} />)}</Card>
            </>
          ))}
      </Loaded>
    </Screen>
  )
}
