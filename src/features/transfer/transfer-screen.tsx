import { useState } from 'react'
import { readIdentityNumber } from '@domain/identity/identity-number'
import { provableNumber } from '@domain/identity/phone-number'
import { useCopy } from '@/copy/copy'
import { transferCopy } from '@/copy/transfer'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { goBack } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Confirm } from '@/ui/confirm'
import { FieldFrame } from '@/ui/field-frame'
import { Foot } from '@/ui/foot'
import { Link } from '@/ui/link'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { Section } from '@/ui/section'
import { Segmented } from '@/ui/segmented'
import { TextField } from '@/ui/text-field'
import { TitleBlock } from '@/ui/title-block'

type NewOwner = { readonly name: string, readonly phone: string, readonly idNumber: string }
const nobody: NewOwner = { name: '', phone: '', idNumber: '' }
const MOST = 6
const isId = (text: string) => { const read = readIdentityNumber(text); return read.ok && read.value.kind !== 'creditCode' }
const isWhole = ({ name, phone, idNumber }: NewOwner) => name.trim() !== '' && (phone === '' || provableNumber(phone) !== '') && (idNumber === '' || isId(idNumber))

/** 房屋已转让: new owners, a reason, the room typed once more, and a last question. */
export const TransferScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(transferCopy), home = homeId.split('_').slice(2).join('_')
  const [owners, setOwners] = useState<readonly NewOwner[]>([nobody])
  const [reason, setReason] = useState('')
  const [spaces, setSpaces] = useState<'stay' | 'release'>('stay')
  const [confirm, setConfirm] = useState('')
  const [isAsking, setAsking] = useState(false)
  const [isDone, setDone] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const change = (at: number, patch: Partial<NewOwner>) => setOwners(owners.map((one, i) => (i === at ? { ...one, ...patch } : one)))
  const sell = useCommand(async () => {
    const reply = await ask('manager', 'people.transfer', { homeId, confirm: confirm.trim(), reason: reason.trim(), spaces, owners: owners.map((one) => ({ ...one, name: one.name.trim() })) })
    setAsking(false)
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    setDone(reply.ok)
  })
  if (isDone) return <Screen title={words.bar}><PageState kind='empty' icon='check' words={words.done} note={words.doneNote} action={{ id: 'transfer-done', words: words.back, onTap: () => { void goBack() } }} /></Screen>
  const isReady = owners.every(isWhole) && owners.some(({ phone }) => phone !== '') && reason.trim().length > 1 && confirm.trim() !== ''
  return (
    <Screen title={words.bar} foot={<Foot><Button id='transfer-go' kind='danger' words={words.go} disabled={!isReady} onTap={() => setAsking(true)} /></Foot>}>
      <TitleBlock title={words.title} note={words.note} />
      {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
      {owners.map((owner, at) => (
        <Card key={at} title={words.owner(at + 1)} aside={at > 0 && <Link id={`owner-less-${at}`} small words={words.less} onTap={() => setOwners(owners.filter((_, i) => i !== at))} />}>
          <TextField id={`owner-name-${at}`} label={words.name} must value={owner.name} onInput={(name) => change(at, { name })} maxLength={30} />
          <TextField id={`owner-phone-${at}`} label={words.phone} value={owner.phone} onInput={(phone) => change(at, { phone })} keyboard='number' maxLength={17} valid={!!provableNumber(owner.phone)} />
          <TextField id={`owner-id-${at}`} label={words.idNumber} value={owner.idNumber} onInput={(idNumber) => change(at, { idNumber: idNumber.toUpperCase() })} keyboard='idcard' maxLength={20} hint={words.idHint} valid={isId(owner.idNumber)} />
        </Card>
      ))}
      {owners.length < MOST && <Section><Link id='owner-more' icon='plus' words={words.more} onTap={() => setOwners([...owners, nobody])} /></Section>}
      <Card>
        <FieldFrame label={words.spaces}><Segmented id='transfer-spaces' large label={words.spaces} chosen={spaces} onTap={setSpaces} options={(['stay', 'release'] as const).map((value) => ({ value, words: words.spacesHow[value] }))} /></FieldFrame>
        <TextField id='transfer-reason' label={words.reason} must value={reason} onInput={setReason} maxLength={200} example={words.reasonExample} />
        <TextField id='transfer-confirm' label={words.confirm} must value={confirm} onInput={setConfirm} maxLength={30} example={words.confirmExample(home)} />
      </Card>
      <Confirm open={isAsking} danger title={words.askTitle(home)} words={words.askWords} yes={words.yes} no={words.no} busy={sell.busy} onYes={() => { void sell.run() }} onNo={() => setAsking(false)} />
    </Screen>
  )
}
