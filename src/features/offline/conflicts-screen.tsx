import { useState } from 'react'
import type { HeldRow } from '@contract/offline'
import { useCopy } from '@/copy/copy'
import { offlineCopy } from '@/copy/offline'
import { atWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { MoreRows } from '@/frame/more-rows'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { useGrowing } from '@/platform/use-growing'
import { useLoad } from '@/platform/use-load'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { KeyValues } from '@/ui/key-values'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { Pill } from '@/ui/pill'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { sidesOf, whyOf, type Saying } from './offline.view'

/** A row names who, when and how it stands. */
const FIRST = 14

/** What phones did without signal and no rule settles: both sides, and the manager's word. */
export const ConflictsScreen = ({ communityId }: { communityId: `com_${string}` }) => {
  const words = useCopy(offlineCopy), saying: Saying = { words, language: language(), now: now() }
  const load = useLoad(() => ask('manager', 'offline.held', { communityId }))
  const list = useGrowing(load.state === 'ready' ? load.value.rows : [], FIRST)
  const [chosen, setChosen] = useState<HeldRow>()
  const [reason, setReason] = useState('')
  const [trouble, setTrouble] = useState<string>()
  const close = () => { setChosen(undefined); setReason(''); setTrouble(undefined) }
  const decide = useCommand(async (applies: boolean) => {
    if (!chosen) return
    const reply = await ask('manager', 'offline.decide', { communityId, item: chosen.id, applies, reason: reason.trim() })
    if (!reply.ok) return setTrouble(troubleWords(reply))
    close()
    await load.reload()
  })
  const differs = chosen?.mine.differs
  const [mine, theirs] = chosen ? sidesOf(chosen, saying) : ['', '']
  return (
    <Screen title={words.conflictsBar}>
      <Loaded load={load}>
        {({ rows }) => rows.length === 0 ? <PageState kind='empty' icon='check' inside words={words.conflictsNone} note={words.conflictsNoneNote} /> : (
          <>
            <Card fit='list'>
              {list.shown.map((row) => (
                <ListRow key={row.id} id={`held-${row.id.split('_').pop()}`} strong words={`${row.label}　${words.name[row.name]}`} note={words.by(row.by, atWords(row.at, saying.now, saying.language))} aside={<Pill tone={row.state === 'waiting' ? 'amber' : 'red'} words={words.states[row.state]} />} onTap={() => setChosen(row)} />
              ))}
            </Card>
            <MoreRows list={list} />
          </>
        )}
      </Loaded>
      {chosen && (
        <Sheet
          open title={`${chosen.label}　${words.name[chosen.name]}`} words={whyOf(chosen, words)} onClose={close} closeLabel={words.close}
          foot={<Buttons><Button id='held-drop' kind='ghost' words={differs ? words.isBad : words.drop} busy={decide.busy} disabled={!reason.trim()} onTap={() => { void decide.run(false) }} />{chosen.canApply && <Button id='held-apply' words={differs ? words.isFine : words.apply} busy={decide.busy} disabled={!reason.trim()} onTap={() => { void decide.run(true) }} />}</Buttons>}
        >
          <KeyValues pairs={[{ key: 'mine', words: differs ? words.saidFine : words.mine, value: differs?.said === 'bad' ? mine : `${mine} · ${words.by(chosen.by, atWords(chosen.at, saying.now, saying.language))}`, strong: true }, { key: 'theirs', words: differs ? words.saidBad : words.theirs, value: theirs }]} lined />
          {!chosen.canApply && <Notice icon='info' words={words.onSite} />}
          {trouble && <Notice tone='red' icon='warn' words={trouble} />}
          <TextField id='held-reason' must label={words.reason} value={reason} maxLength={100} example={words.reasonExample} onInput={setReason} />
          <Link id='held-household' words={words.household} onTap={() => { void openPage('staff/household/index', { communityId, homeId: chosen.homeId }) }} />
        </Sheet>
      )}
    </Screen>
  )
}
