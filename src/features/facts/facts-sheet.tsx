import { useState } from 'react'
import { BUILDING_KINDS, ESTATE_KINDS, MOST_FACTS, type BuildingKind } from '@domain/community/facts'
import { factsCopy } from '@/copy/facts'
import { useCopy } from '@/copy/copy'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { Notice } from '@/ui/notice'
import { Segmented } from '@/ui/segmented'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { factsOfTyped, freshCode, isFigure, typedFacts, type FactsView, type TypedFact } from './facts.view'

type FactsSheetProps = { communityId: string; view: FactsView; onClose: () => void; onSaved: () => Promise<void> }

/** Everything of the estate that is written by hand. */
export const FactsSheet = ({ communityId, view, onClose, onSaved }: FactsSheetProps) => {
  const words = useCopy(factsCopy)
  const [kind, setKind] = useState(view.kind)
  const [lines, setLines] = useState(typedFacts(view))
  const [kinds, setKinds] = useState<Readonly<Record<string, BuildingKind>>>(() => Object.fromEntries(view.buildings.flatMap(({ building, kind: of }) => (of ? [[building, of]] : []))))
  const [fresh, setFresh] = useState({ name: '', unit: '' })
  const [trouble, setTrouble] = useState<string>()
  const put = (code: string, part: Partial<TypedFact>) => setLines(lines.map((line) => (line.code === code ? { ...line, ...part } : line)))
  const isRight = lines.every(({ value, target }) => isFigure(value) && isFigure(target))
  const save = useCommand(async () => {
    const reply = await ask('manager', 'facts.save', { communityId, kind, buildingKinds: { ...kinds }, lines: factsOfTyped(lines).map((line) => ({ ...line })) })
    if (reply.ok) return onSaved()
    setTrouble(troubleWords(reply))
  })
  const add = () => { setLines([...lines, { code: freshCode(lines), name: fresh.name.trim(), unit: fresh.unit.trim(), value: '', target: '' }]); setFresh({ name: '', unit: '' }) }
  return (
    <Sheet open title={words.editTitle} onClose={onClose} closeLabel={words.close} foot={<Button id='facts-save' words={words.save} busy={save.busy} disabled={!isRight} onTap={() => { void save.run() }} />}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      <FieldFrame label={words.kind}><Segmented id='facts-kind' label={words.kind} chosen={kind} onTap={setKind} options={ESTATE_KINDS.map((value) => ({ value, words: words.kinds[value] }))} /></FieldFrame>
      {lines.map(({ code, name, unit, value, target }) => (
        <FieldFrame key={code} label={words.number(name, unit)}>
          <TextField id={`fact-${code}`} label={words.number(name, unit)} value={value} keyboard='digit' maxLength={11} onInput={(text) => put(code, { value: text })} error={isFigure(value) ? undefined : words.wrong} />
          <TextField id={`fact-${code}-target`} label={words.targetOf(name)} value={target} keyboard='digit' maxLength={11} onInput={(text) => put(code, { target: text })} error={isFigure(target) ? undefined : words.wrong} />
        </FieldFrame>
      ))}
      {lines.length < MOST_FACTS && (
        <>
          <TextField id='fact-name' label={words.addName} value={fresh.name} maxLength={20} example={words.addExample} onInput={(name) => setFresh({ ...fresh, name })} />
          <TextField id='fact-unit' label={words.addUnit} value={fresh.unit} maxLength={6} example={words.addUnitExample} onInput={(unit) => setFresh({ ...fresh, unit })} />
          <Button id='fact-add' small kind='tint' icon='plus' words={words.add} disabled={!fresh.name.trim()} onTap={add} />
        </>
      )}
      {view.buildings.map(({ building }) => (
        <FieldFrame key={building} label={words.kindOf(building)}>
          <Chips id={`building-kind-${building}`} label={words.kindOf(building)} chosen={kinds[building] ? [kinds[building]] : []} onTap={(value) => setKinds({ ...kinds, [building]: value })} options={BUILDING_KINDS.map((value) => ({ value, words: words.buildingKinds[value] }))} />
        </FieldFrame>
      ))}
    </Sheet>
  )
}
