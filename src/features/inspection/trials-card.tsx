import { useState } from 'react'
import type { InspectionView } from '@contract/inspection'
import { nextTrialDay } from '@domain/inspection/trials'
import type { Mark } from '@domain/inspection/inspection'
import { useCopy } from '@/copy/copy'
import { roundsCopy } from '@/copy/rounds'
import { dateWords } from '@/copy/when'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { language } from '@/platform/language'
import { openPage } from '@/platform/navigate'
import { subscribe } from '@/platform/subscribe'
import { useCommand } from '@/platform/use-command'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Segmented } from '@/ui/segmented'

type TrialsCardProps = { homeId: string; view: InspectionView; onSaid: () => Promise<void> }

/** Taps, lamps and toilets after some days of use: well, or reported. */
export const TrialsCard = ({ homeId, view, onSaid }: TrialsCardProps) => {
  const words = useCopy(roundsCopy), trials = view.trials ?? []
  const [trouble, setTrouble] = useState<string>()
  const say = useCommand(async (key: string, mark: Mark) => {
    const reply = await ask('owner', 'inspection.tryOut', { homeId, marks: { [key]: mark } })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (reply.ok) await onSaid()
  })
  const next = view.trialTemplate ? nextTrialDay(trials, view.inspection.trialsAskedAt) : null
  const [isAsked, setAsked] = useState(false)
  if (!trials.length) return null
  return (
    <Card title={words.trials} aside={words.trialNote} fit='list'>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      {trials.map(({ key, room, item, name, due, mark }) => (
        <ListRow
          key={key} words={name} note={mark ? undefined : words.due(dateWords(due, language()))}
          aside={<Segmented id={`trial-${room}-${item}`} label={name} chosen={mark ?? undefined} onTap={(said) => { void say.run(key, said) }} options={[{ value: 'ok', words: words.trialOk }, { value: 'bad', words: words.trialBad, tone: 'red' }]} />}
        >
          {mark === 'bad' && !view.defects.some((defect) => defect.room === room && defect.item === item) && <Link id={`trial-report-${room}-${item}`} icon='camera' words={words.trialReport} onTap={() => { void openPage('household/defect/index', { homeId, room, item }) }} />}
        </ListRow>
      ))}
      {next && view.trialTemplate && !isAsked && <ListRow id='trial-tell' icon='bell' strong words={words.trialTell(dateWords(next, language()))} onTap={() => { setAsked(true); void subscribe([{ id: view.trialTemplate ?? '', title: words.trialAsk }]) }} />}
    </Card>
  )
}
