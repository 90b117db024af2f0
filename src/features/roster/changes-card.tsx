import type { RosterPreview } from '@contract/roster'
import { useCopy } from '@/copy/copy'
import { rosterCopy } from '@/copy/roster'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Words } from '@/ui/words'

/** Home by home: what of it would change; then who is on file and not in this table. */
export const ChangesCard = ({ preview: { changes, changed, missingHomes, missing } }: { preview: RosterPreview }) => {
  const words = useCopy(rosterCopy)
  return (
    <>
      {changes.length > 0 && (
        <Card title={words.changes} fit='list'>
          {changes.map(({ label, fields, isSold }) => <ListRow key={label} mark={isSold ? 'waiting' : 'now'} words={label} note={isSold ? words.soldHome : fields.map((field) => words.changedFields[field]).join(words.comma)} />)}
          {changed > changes.length && <ListRow quiet words={words.more(changed - changes.length)} />}
        </Card>
      )}
      {missingHomes.length > 0 && (
        <Card title={words.missingTitle}>
          <Words kind='caption' tone='quiet'>{missingHomes.join(words.comma)}{missing > missingHomes.length ? ` ${words.more(missing - missingHomes.length)}` : ''}</Words>
        </Card>
      )}
    </>
  )
}
