import { useState } from 'react'
import type { HomePaperLine } from '@contract/library'
import { useCopy } from '@/copy/copy'
import { documentsCopy } from '@/copy/documents'
import { Button } from '@/ui/button'
import { ListRow } from '@/ui/list-row'
import { Sheet } from '@/ui/sheet'

type ExplainSheetProps = { paper: HomePaperLine, busy: boolean, onSave: (clauses: readonly string[]) => void, onClose: () => void }

/** Which key clauses were explained to the owner. */
export const ExplainSheet = ({ paper, busy, onSave, onClose }: ExplainSheetProps) => {
  const words = useCopy(documentsCopy)
  const [ticked, setTicked] = useState<readonly string[]>([])
  const toggle = (clause: string) => setTicked(ticked.includes(clause) ? ticked.filter((one) => one !== clause) : [...ticked, clause])
  return (
    <Sheet open title={words.explainTitle(paper.name)} words={words.explainNote} onClose={onClose} closeLabel={words.close} foot={<Button id='explain-save' words={words.explainSave} disabled={!ticked.length} busy={busy} onTap={() => onSave(ticked)} />}>
      {paper.keyClauses.map(({ clause, title }) => <ListRow key={clause} id={`clause-${clause}`} mark={ticked.includes(clause) ? 'done' : 'empty'} words={words.clause(clause, title)} onTap={() => toggle(clause)} />)}
    </Sheet>
  )
}
