import type { BatchDraft, BatchProblem } from '@domain/batch/batch'
import { useCopy } from '@/copy/copy'
import { batchChangeCopy } from '@/copy/batch-change'
import { batchesCopy } from '@/copy/batches'
import { periodWords } from '@/copy/when'
import { language } from '@/platform/language'
import { openPage } from '@/platform/navigate'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Link } from '@/ui/link'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { TextField } from '@/ui/text-field'
import { TitleBlock } from '@/ui/title-block'
import { firstOf, lastOf, toggled, type BatchOpened, type BatchSize, type BuildingChoice } from './batches.view'
import { KeysCard } from './keys-card'
import { MaterialsCard } from './materials-card'
import { MoreCards } from './more-cards'
import { RulesCard } from './rules-card'
import { TemplateCard } from './template-card'
import { TimesFields } from './times-fields'
import type { BatchInHand } from './use-batch'

export type BatchPartProps = { readonly draft: BatchDraft; readonly change: BatchInHand['change']; /** The first of these problems that the draft has, in words. */ readonly fault: (...codes: readonly BatchProblem[]) => string | undefined }
/** Flows of a community long lived in: no building of theirs is waited for. */
const SETTLED: readonly string[] = ['tenant', 'care']
type BatchFormProps = { batch: Pick<BatchInHand, 'change'>; draft: BatchDraft; /** Of inspections: its homes and their flow are those of the batch it belongs to. */ isRound: boolean; communityId: string; buildings: readonly BuildingChoice[]; others: BatchOpened['others']; size: BatchSize }

/** Everything a batch says, in the order a manager thinks of it; each problem stands at its field. */
export const BatchForm = ({ batch: { change }, draft, isRound, communityId, buildings, others, size }: BatchFormProps) => {
  const words = useCopy(batchesCopy)
  const more = useCopy(batchChangeCopy)
  const fault: BatchPartProps['fault'] = (...codes) => codes.filter((code) => size.problems.includes(code)).map((code) => words.problems[code])[0]
  const part = { draft, change, fault }
  const taken = buildings.filter((one) => one.taken).map(({ building }) => words.building(building)).join(words.comma)
  const unready = SETTLED.includes(draft.template) ? [] : buildings.filter(({ building, ready }) => !ready && draft.buildings.includes(building)).map(({ building }) => building)
  const unchosen = fault('BUILDINGS', 'HOMES_TOO_MANY')
  return (
    <>
      <TitleBlock title={words.title} aside={periodWords(firstOf(draft.days), lastOf(draft.days), language())} />
      <Section close><TextField id='batch-name' must label={words.name} value={draft.name} onInput={(name) => change({ name })} maxLength={40} example={words.nameExample} error={fault('NAME')} /></Section>
      {!isRound && <Card title={words.buildings} aside={words.buildingsAside(size.homes)}>
        {buildings.length > 0
          ? <Chips id='building' many label={words.buildings} chosen={draft.buildings} onTap={(one) => change({ buildings: toggled(draft.buildings, one) })} options={buildings.map(({ building, homes, taken: off }) => ({ value: building, words: words.building(building), count: homes, disabled: off }))} />
          : words.noBuildings}
        {unready.length > 0 && <Notice tone='amber' icon='warn' words={more.notReady(unready.map(words.building).join(words.comma))} action={<Link id='to-buildings' words={more.toReady} onTap={() => { void openPage('manager/buildings/index', { communityId }) }} />} />}
        {taken && <Notice icon='info' words={words.takenNote(taken)} />}
        {unchosen && <Notice tone='amber' icon='warn' words={unchosen} />}
      </Card>}
      <TimesFields {...part} size={size} others={others} />
      <RulesCard {...part} />
      {!isRound && (
        <>
          <TemplateCard communityId={communityId} code={draft.template} change={change} />
          <MaterialsCard {...part} />
          <KeysCard {...part} />
          <MoreCards communityId={communityId} {...part} />
        </>
      )}
    </>
  )
}
