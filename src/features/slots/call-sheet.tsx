import { useEffect, useState } from 'react'
import { useCopy } from '@/copy/copy'
import { slotsCopy } from '@/copy/slots'
import { troubleWords } from '@/frame/trouble'
import { ask, type Asked } from '@/platform/ask'
import { callPhone } from '@/platform/phone-call'
import { ListRow } from '@/ui/list-row'
import { Sheet } from '@/ui/sheet'
import { Words } from '@/ui/words'

type Phones = Extract<Asked<'slots.phones'>, { ok: true }>['value']['phones']

/** Who can be called about a home: the numbers are asked for only now. */
export const CallSheet = ({ home, onClose }: { home: { readonly homeId: string; readonly label: string } | undefined; onClose: () => void }) => {
  const words = useCopy(slotsCopy)
  const [phones, setPhones] = useState<Phones>()
  const [trouble, setTrouble] = useState<string>()
  const homeId = home?.homeId
  useEffect(() => {
    setPhones(undefined)
    setTrouble(undefined)
    if (!homeId) return
    let here = true
    void ask('manager', 'slots.phones', { homeId }).then((reply) => {
      if (!here) return
      if (reply.ok) setPhones(reply.value.phones)
      else setTrouble(troubleWords(reply))
    })
    return () => { here = false }
  }, [homeId])
  return (
    <Sheet open={home !== undefined} title={words.callTitle} words={home?.label ?? ''} onClose={onClose} closeLabel={words.close}>
      {trouble && <Words tone='red'>{trouble}</Words>}
      {phones?.length === 0 && <Words tone='quiet'>{words.noPhone}</Words>}
      {phones?.map(({ name, phone }, at) => <ListRow key={phone} id={`phone-${at}`} icon='phone' strong words={name} note={phone} onTap={() => callPhone(phone)} />)}
    </Sheet>
  )
}
