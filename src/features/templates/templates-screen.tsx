import type { TemplateRow } from '@contract/templates'
import { useCopy } from '@/copy/copy'
import { templatesCopy } from '@/copy/templates'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { ask } from '@/platform/ask'
import { language } from '@/platform/language'
import { openPage, startAt } from '@/platform/navigate'
import { useLoad } from '@/platform/use-load'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Pill } from '@/ui/pill'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { nameOf, rowNote, type Saying } from './templates.view'

/** Every flow a batch of this community may go by. */
export const TemplatesScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(templatesCopy)
  const saying: Saying = { words, language: language() }
  const load = useLoad(() => ask('manager', 'templates.list', { communityId }))
  return (
    <Screen title={words.bar} up={() => { void startAt('manager/overview/index', { communityId }) }}>
      <Loaded load={load}>
        {({ rows }) => {
          const own = rows.filter(({ isOwn }) => isOwn)
          const rowsOf = (list: readonly TemplateRow[]) => list.map((row) => <Row key={row.code} row={row} saying={saying} onTap={() => { void openPage('office/template/index', { communityId, code: row.code }) }} />)
          return (
            <>
              <TitleBlock title={words.bar} note={words.listNote} />
              <Card title={words.own} fit={own.length ? 'list' : 'pad'}>{own.length ? rowsOf(own) : <Words kind='caption' tone='quiet'>{words.ownEmpty}</Words>}</Card>
              <Card title={words.shipped} fit='list'>{rowsOf(rows.filter(({ isOwn }) => !isOwn))}</Card>
            </>
          )
        }}
      </Loaded>
    </Screen>
  )
}

const Row = ({ row, saying, onTap }: { row: TemplateRow, saying: Saying, onTap: () => void }) => {
  const { words, language: spoken } = saying
  const pill = row.isRetired ? <Pill tone='plain' words={words.retired} /> : row.problems ? <Pill tone='red' icon='warn' words={words.toFix(row.problems)} /> : <Pill tone={row.isOwn ? 'pine' : 'plain'} words={words.kinds[row.kind]} />
  return <ListRow id={`template-${row.code.split('_').pop()}`} strong quiet={row.isRetired} words={nameOf(row, spoken)} note={rowNote(row, saying)} aside={pill} onTap={onTap} />
}
