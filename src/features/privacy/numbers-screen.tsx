import { useEffect, useState } from 'react'
import { LOOK_REASONS, type LookReason } from '@domain/privacy/looks'
import { useCopy } from '@/copy/copy'
import { numbersCopy } from '@/copy/numbers'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { startAt } from '@/platform/navigate'
import { callPhone } from '@/platform/phone-call'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { isReasonGiven, numbersOf, personWords, wantedKey, type Wanted } from './numbers.view'

const SHOWN_MS = 60_000

/** A household's numbers: masked, each in full for a minute to whoever says why. */
export const NumbersScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(numbersCopy)
  const load = useLoad(() => ask('staff', 'privacy.people', { homeId }))
  const [wanted, setWanted] = useState<Wanted>()
  const [reason, setReason] = useState<LookReason>()
  const [typed, setTyped] = useState('')
  const [seen, setSeen] = useState<{ readonly key: string; readonly value: string }>()
  const [trouble, setTrouble] = useState<string>()
  useEffect(() => {
    if (!seen) return
    const hiding = setTimeout(() => setSeen(undefined), SHOWN_MS)
    return () => clearTimeout(hiding)
  }, [seen])
  const begin = (one: Wanted) => { setWanted(one); setReason(undefined); setTyped(''); setTrouble(undefined) }
  const look = useCommand(async () => {
    if (!wanted || !reason) return
    const { person: { of, no }, field } = wanted, asked = { homeId, person: { of, no }, reason, words: reason === 'other' ? typed.trim() : '' }
    const reply = field === 'phone' ? await ask('staff', 'privacy.phone', asked) : await ask('staff', 'privacy.identity', asked)
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (!reply.ok) return
    setSeen({ key: wantedKey(wanted), value: reply.value.value })
    setWanted(undefined)
  })
  return (
    <Screen title={words.bar} up={() => { void startAt('staff/household/index', { homeId }) }}>
      <Loaded load={load}>
        {({ label, people }) => (
          <>
            <TitleBlock title={label} note={words.note} />
            {people.map((person) => (
              <Card key={`${person.of}-${person.no}`} fit='list' title={personWords(person, words)}>
                {numbersOf(person).length === 0 && <ListRow words={words.none} />}
                {numbersOf(person).map((one) => {
                  const key = wantedKey(one), value = seen?.key === key ? seen.value : undefined, field = words.fields[one.field]
                  return (
                    <ListRow
                      key={key} icon={one.field === 'phone' ? 'phone' : 'shield'} strong words={value ?? person[one.field]} note={value ? words.hides : field}
                      aside={value
                        ? one.field === 'phone' ? <Link id={`call-${key}`} icon='phone' words={words.call} onTap={() => callPhone(value)} /> : undefined
                        : <Link id={`see-${key}`} words={words.see} label={words.seeLabel(personWords(person, words), field)} onTap={() => begin(one)} />}
                    />
                  )
                })}
              </Card>
            ))}
          </>
        )}
      </Loaded>
      <Sheet
        open={wanted !== undefined} title={words.why} words={wanted ? words.whose(personWords(wanted.person, words), words.fields[wanted.field]) : ''} onClose={() => setWanted(undefined)} closeLabel={words.close}
        foot={<Button id='look-yes' words={words.show} busy={look.busy} disabled={!isReasonGiven(reason, typed)} onTap={() => { void look.run() }} />}
      >
        {trouble && <Notice tone='red' icon='warn' words={trouble} />}
        <Chips id='look' label={words.why} chosen={reason ? [reason] : []} onTap={setReason} options={LOOK_REASONS.map((value) => ({ value, words: words.reasons[value] }))} />
        {reason === 'other' && <TextField id='look-words' must label={words.words} value={typed} maxLength={80} example={words.wordsExample} hint={words.wordsHint} onInput={setTyped} />}
        {reason !== 'other' && <Words kind='caption' tone='quiet'>{words.rowNote}</Words>}
      </Sheet>
    </Screen>
  )
}
