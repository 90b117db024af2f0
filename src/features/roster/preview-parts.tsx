import type { RosterPreview } from '@contract/roster'
import { useCopy } from '@/copy/copy'
import { rosterCopy } from '@/copy/roster'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { ListRow } from '@/ui/list-row'
import { Section } from '@/ui/section'
import { Tiles } from '@/ui/tiles'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { ChangesCard } from './changes-card'
import { MappingCard } from './mapping-card'
import { ProblemsCard } from './problems-card'

type PreviewPartsProps = { preview: RosterPreview; onMapping: (mapping: Record<string, number>) => void; onSheet: (sheet: string) => void }

/** Everything the file would do: what comes in, what is left out and why, how its columns were understood. */
export const PreviewParts = ({ preview, onMapping, onSheet }: PreviewPartsProps) => {
  const words = useCopy(rosterCopy)
  const { homes, owners, problemRows, fresh, changed, same, left, missing, sold, sample, spaces = 0 } = preview
  return (
    <>
      <TitleBlock title={words.read} note={words.from(preview.file, preview.sheet)} />
      {preview.sheets.length > 1 && (
        <Card title={words.sheets} aside={words.sheetsNote}>
          <Chips id='sheet' label={words.sheets} chosen={[preview.sheet]} onTap={onSheet} options={preview.sheets.map(({ name, rows }) => ({ value: name, words: name, count: rows }))} />
        </Card>
      )}
      <Tiles
        id='read' raised tiles={[
          { key: 'homes', icon: 'home', over: words.homes, value: homes, unit: words.home },
          { key: 'owners', icon: 'users', over: words.owners, value: owners, unit: words.person },
          { key: 'rows', icon: 'warn', over: words.rows, value: problemRows, unit: words.row, tone: problemRows ? 'amber' : undefined }
        ]}
      />
      <Card fit='list'>
        {fresh > 0 && <ListRow mark='done' strong words={words.fresh(fresh)} />}
        {changed > 0 && <ListRow mark='now' strong words={words.changed(changed)} />}
        {same > 0 && <ListRow mark='later' words={words.same(same)} />}
        {left > 0 && <ListRow mark='missing' strong words={words.left(left)} note={words.leftNote} />}
        {sold > 0 && <ListRow mark='waiting' strong words={words.sold(sold)} note={words.soldNote} />}
        {spaces > 0 && <ListRow mark='done' words={words.spaces(spaces)} />}
        {missing > 0 && <ListRow mark='later' words={words.missing(missing)} />}
        {fresh + changed === 0 && <ListRow mark='later' words={words.nothing} note={words.nothingNote} />}
      </Card>
      <ChangesCard preview={preview} />
      <ProblemsCard preview={preview} />
      <MappingCard preview={preview} onMapping={onMapping} />
      {sample.length > 0 && (
        <Card title={words.sample} fit='list'>
          {sample.map(({ label, names, houseType, area }) => <ListRow key={label} words={label} note={words.sampleNote(names, houseType, area)} />)}
        </Card>
      )}
      <Section><Words kind='caption' tone='quiet'>{words.safe}</Words></Section>
    </>
  )
}
