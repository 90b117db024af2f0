import { useCopy } from '@/copy/copy'
import { drawsCopy } from '@/copy/draws'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage, startAt } from '@/platform/navigate'
import { useLoad } from '@/platform/use-load'
import { Card } from '@/ui/card'
import { PageState } from '@/ui/page-state'
import { TitleBlock } from '@/ui/title-block'
import { DrawLine } from './draw-row'

/** The draws a home may enter or has entered. */
export const DrawsScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(drawsCopy), saying = { words, language: language(), now: now() }
  const load = useLoad(() => ask('owner', 'draws.list', { homeId }), `draws:${homeId}`)
  return (
    <Screen title={words.bar} up={() => { void startAt('pages/home/index', { homeId }) }}>
      <Loaded load={load}>
        {({ rows }) => (rows.length === 0
          ? <PageState kind='empty' icon='gift' words={words.empty.words} note={words.empty.note} />
          : (
            <>
              <TitleBlock title={words.bar} note={words.listNote} />
              <Card fit='list'>{rows.map((row) => <DrawLine key={row.drawId} row={row} saying={saying} onTap={() => { void openPage('household/draw/index', { homeId, drawId: row.drawId }) }} />)}</Card>
            </>
            ))}
      </Loaded>
    </Screen>
  )
}
