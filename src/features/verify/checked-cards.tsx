import { Card } from '@/ui/card'
import { KeyValues } from '@/ui/key-values'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { Verdict } from '@/ui/verdict'
import { Words } from '@/ui/words'
import { factsOf, inPieces, scheduledRows, type Known, type Saying } from './verify.view'

/** What the service centre says of the code: which dossier it is, and what is not in it. */
export const CheckedCards = ({ view, saying }: { view: Known, saying: Saying }) => {
  const { words } = saying
  const rows = scheduledRows(view, saying)
  return (
    <>
      {view.state === 'valid'
        ? <Section wide><Verdict card passed words={words.valid} note={words.validNote(view.home)} /></Section>
        : <Section wide><Notice tone='amber' icon='info' words={words.superseded} note={words.supersededNote(view.edition, view.editions)} /></Section>}
      {view.isOutdated && <Section wide><Notice tone='amber' icon='info' words={words.outdated} /></Section>}
      <Card>
        <KeyValues pairs={factsOf(view, saying)} />
        <Words kind='caption' tone='quiet'>{`${words.digest}　${words.digestNote}`}</Words>
        <Words kind='caption'>{inPieces(view.papers)}</Words>
      </Card>
      {rows.length > 0 && (
        <Card title={words.scheduled} fit='list'>
          {rows.map(({ name, when }) => <ListRow key={name} words={name} aside={<Words kind='caption' tone='quiet' inline>{when}</Words>} />)}
          <ListRow quiet words={words.scheduledNote} />
        </Card>
      )}
    </>
  )
}
