import { useCopy } from '@/copy/copy'
import { overviewCopy } from '@/copy/overview'
import { atWords } from '@/copy/when'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage } from '@/platform/navigate'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'

type AlertsProps = { alerts: readonly { readonly homeId: string; readonly label: string; readonly since: number }[] }

/** What nobody has seen to in time: on top until somebody does. */
export const Alerts = ({ alerts }: AlertsProps) => {
  const words = useCopy(overviewCopy)
  return alerts.length === 0 ? null : (
    <Card title={words.alerts(alerts.length)} fit='list'>
      {alerts.map(({ homeId, label, since }) => <ListRow key={homeId} id={`alert-${homeId.split('_').pop()}`} icon='warn' strong words={label} note={words.alertNote(atWords(since, now(), language()))} onTap={() => { void openPage('review/case/index', { homeId }) }} />)}
    </Card>
  )
}
