import { useCopy } from '@/copy/copy'
import { overviewCopy } from '@/copy/overview'
import { atWords } from '@/copy/when'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage } from '@/platform/navigate'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'

type AlertsProps = { communityId: string; alerts: readonly { readonly homeId: string; readonly errandId?: string; readonly isKeys?: true; readonly label: string; readonly since: number }[] }

/** What nobody has seen to in time: on top until somebody does. */
export const Alerts = ({ communityId, alerts }: AlertsProps) => {
  const words = useCopy(overviewCopy), when = (since: number) => atWords(since, now(), language())
  const reviews = alerts.filter(({ errandId, isKeys }) => !errandId && !isKeys), keys = alerts.filter(({ isKeys }) => isKeys), errands = alerts.flatMap(({ errandId, ...alert }) => (errandId ? [{ ...alert, errandId }] : []))
  return (
    <>
      {reviews.length > 0 && (
        <Card title={words.alerts(reviews.length)} fit='list'>
          {reviews.map(({ homeId, label, since }) => <ListRow key={homeId} id={`alert-${homeId.split('_').pop()}`} icon='warn' strong words={label} note={words.alertNote(when(since))} onTap={() => { void openPage('review/case/index', { homeId }) }} />)}
        </Card>
      )}
      {keys.length > 0 && (
        <Card title={words.keysLate(keys.length)} fit='list'>
          {keys.map(({ homeId, label, since }) => <ListRow key={homeId} id={`alert-keys-${homeId.split('_').pop()}`} icon='key' strong words={label} note={words.keysNote(when(since))} onTap={() => { void openPage('site/key-home/index', { homeId }) }} />)}
        </Card>
      )}
      {errands.length > 0 && (
        <Card title={words.errands(errands.length)} fit='list'>
          {errands.map(({ errandId, label, since }) => <ListRow key={errandId} id={`alert-${errandId.split('_').pop()}`} icon='warn' strong words={label} note={words.errandNote(when(since))} onTap={() => { void openPage('site/errands/index', { communityId, errandId }) }} />)}
        </Card>
      )}
    </>
  )
}
