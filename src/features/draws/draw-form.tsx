import type { DrawBoard } from '@contract/draws'
import { DRAW_KINDS, MOST_PRIZES, type DrawDraft } from '@domain/draw/draw'
import type { BatchId } from '@domain/kernel/ids'
import { AreaField } from '@/ui/area-field'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { NumberStepper } from '@/ui/number-stepper'
import { PickField } from '@/ui/pick-field'
import { Segmented } from '@/ui/segmented'
import { TextField } from '@/ui/text-field'
import { linesOf, priorities, prizesOf, withKind } from './draw-draft'
import type { Saying } from './draws.view'
import { WhenField } from './when-field'

type DrawFormProps = { draft: DrawDraft, prizeText: string, batches: DrawBoard['batches'], saying: Saying, onChange: (draft: DrawDraft, prizeText: string) => void }

/** A draw before it is published. */
export const DrawForm = ({ draft, prizeText, batches, saying: { words }, onChange }: DrawFormProps) => {
  const say = words.desk, change = (part: Partial<DrawDraft>) => onChange({ ...draft, ...part }, prizeText)
  const ofBatch = draft.kind === 'slots' ? batches : [{ batchId: null, name: say.allHomes }, ...batches], chosen = ofBatch.findIndex(({ batchId }) => batchId === draft.batchId)
  const time = (id: 'opensAt' | 'closesAt' | 'knownAt', label: string) => <WhenField id={id} label={label} time={say.time} at={draft[id]} onPick={(at) => change({ [id]: at })} />
  return (
    <>
      <Card title={say.kind}>
        <Segmented id='draw-kind' large label={say.kind} options={DRAW_KINDS.map((value) => ({ value, words: words.kinds[value] }))} chosen={draft.kind} onTap={(kind) => { const next = withKind(draft, kind, batches); onChange(next, linesOf(next.prizes)) }} />
      </Card>
      <Card>
        <TextField id='draw-title' must label={say.name} value={draft.title} example={say.nameExample} maxLength={30} onInput={(title) => change({ title })} />
        <PickField id='draw-batch' kind='options' label={say.batch} options={ofBatch.map(({ name }) => name)} chosen={chosen} shown={ofBatch[chosen]?.name ?? ''} onPick={(at) => change({ batchId: (ofBatch[at]?.batchId ?? null) as BatchId | null })} />
        <AreaField id='draw-note' label={say.note} value={draft.note} maxLength={500} onInput={(note) => change({ note })} />
      </Card>
      <Card fit={draft.kind === 'slots' ? 'list' : 'pad'}>
        {draft.kind === 'slots'
          ? <ListRow strong words={say.prizeSlots} aside={<NumberStepper id='draw-prizes' value={draft.prizes.length} min={0} max={MOST_PRIZES} label={say.prizeSlots} lessLabel={`${say.prizeSlots} −`} moreLabel={`${say.prizeSlots} +`} onChange={(count) => change({ prizes: priorities(count, say.earlyPrize) })} />} />
          : <AreaField id='draw-prizes' must label={say.prizesLabel} hint={say.prizesHint} example={say.prizesExample} value={prizeText} maxLength={20_000} onInput={(text) => onChange({ ...draft, prizes: prizesOf(text) }, text)} />}
      </Card>
      <Card title={words.entries}>{time('opensAt', say.opens)}{time('closesAt', say.closes)}</Card>
      <Card title={say.source}>
        <TextField id='draw-source' must label={say.source} hint={say.sourceHint} value={draft.source} example={say.sourceExample} maxLength={80} onInput={(source) => change({ source })} />
        {time('knownAt', say.known)}
        {draft.earlyAt !== null && <WhenField id='earlyAt' label={say.early} time={say.time} at={draft.earlyAt} onPick={(earlyAt) => change({ earlyAt })} />}
      </Card>
    </>
  )
}
