import type { HouseholdView } from '@contract/desk'
import { useCopy } from '@/copy/copy'
import { deskCopy } from '@/copy/desk'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Fact } from '@/ui/fact'
import { TextField } from '@/ui/text-field'

type IdentityCardProps = { view: HouseholdView; ownerNo: number; idTail: string; onOwner: (no: number) => void; onTail: (tail: string) => void }

/** The paper beside the contract record: who stands here, and the tail read off the original. */
export const IdentityCard = ({ view, ownerNo, idTail, onOwner, onTail }: IdentityCardProps) => {
  const words = useCopy(deskCopy)
  const owner = view.owners.find(({ no }) => no === ownerNo)
  return (
    <Card title={words.identity} aside={words.identityNote}>
      {view.owners.length > 1 && (
        <Chips id='who' label={words.whoCame} chosen={[String(ownerNo)]} onTap={(no) => onOwner(Number(no))} options={view.owners.map(({ no, name }) => ({ value: String(no), words: `${name} ${no === 1 ? words.owner : words.coOwner}` }))} />
      )}
      <Fact icon='doc' words={`${words.record}　${owner?.name ?? ''}　${words.phone(owner?.phone ?? '')}`} />
      {view.bring.length > 0 && <Fact icon='bag' words={words.bring(view.bring.join(words.comma))} />}
      <TextField id='id-tail' label={words.idTail} value={idTail} onInput={(next) => onTail(next.toUpperCase())} keyboard='idcard' maxLength={4} example={words.idTailExample} valid={/^\d{3}[\dX]$/.test(idTail)} />
    </Card>
  )
}
