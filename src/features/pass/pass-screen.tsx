import { View } from '@tarojs/components'
import { useEffect } from 'react'
import type { PassView } from '@contract/pass'
import { dayOf } from '@domain/kernel/calendar'
import { useCopy } from '@/copy/copy'
import { passCopy } from '@/copy/pass'
import { troubleWords } from '@/frame/trouble'
import { nearDayWords, spanWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { ask } from '@/platform/ask'
import { brightScreen } from '@/platform/bright-screen'
import { openCanvas } from '@/platform/canvas'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage } from '@/platform/navigate'
import { useLoad } from '@/platform/use-load'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notch } from '@/ui/notch'
import { Pill } from '@/ui/pill'
import { QrCode } from '@/ui/qr-code'
import { Tiles } from '@/ui/tiles'
import { Words } from '@/ui/words'
import { usePassCode } from './use-pass-code'
import './pass-screen.scss'

/** The household's code, large and bright; made on the phone, so it needs no signal once it was opened. */
export const PassScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(passCopy)
  const load = useLoad(() => ask('owner', 'pass.open', { homeId }), `pass:${homeId}`)
  useEffect(() => {
    const dimmed = brightScreen()
    return () => { void dimmed.then((putBack) => putBack()) }
  }, [])
  const toBooking = { words: words.toBooking, onTap: () => { void openPage('owner/booking/index', { homeId }) } }
  return (
    <Screen title={words.bar}>
      <Loaded load={load} refused={(refusal) => (refusal.code === 'NOT_BOOKED' ? { words: words.notBooked, note: words.notBookedNote, action: toBooking } : { words: troubleWords(refusal), ...(refusal.code === 'NOT_CONFIRMED' ? { action: toBooking } : {}) })}>
        {(view) => <Pass view={view} homeId={homeId} />}
      </Loaded>
    </Screen>
  )
}

const Pass = ({ view, homeId }: { view: PassView; homeId: string }) => {
  const words = useCopy(passCopy)
  const code = usePassCode(view.key, view.home)
  const near = nearDayWords(view.visit.day, now(), language())
  const isToday = view.visit.day === dayOf(now())
  const todo = view.missing.map((step) => words.steps[step] ?? step).join(words.list)
  const first = view.missing[0]
  return (
    <>
      <Card fit='flush'>
        <View className='pass-head'>
          <View className='pass-head__home'>
            <Words kind='display'>{view.label}</Words>
            <Words tone='quiet'>{`${view.name}　${near} ${spanWords(view.visit.from, view.visit.to)}`}</Words>
          </View>
          <Pill tone={isToday ? 'pine' : 'amber'} icon={isToday ? 'check' : 'clock'} words={view.hasArrived ? words.arrived : isToday ? words.ready : words.otherDay(near)} />
        </View>
        <QrCode id='pass-code' open={openCanvas} text={code.text} left={code.share} label={words.label} />
        <View className='pass-next'><Words kind='caption' tone='quiet' centre>{words.next(code.secondsLeft)}</Words></View>
        <Notch />
        <Tiles tiles={[view.hasArrived ? { key: 'arrived', over: words.arrived, value: words.arrivedNote, strong: true } : { key: 'ahead', over: words.ahead, value: String(view.ahead), unit: words.households }]} />
      </Card>
      <Card fit='list'>
        {first && <ListRow mark='missing' strong words={words.missing(todo)} note={words.missingNote} aside={<Link id='pass-missing' words={words.go} onTap={() => { void openPage(first === 'pay' ? 'owner/bill/index' : 'owner/agreement/index', { homeId }) }} />} />}
        {view.bring.length > 0 && <ListRow icon='bag' words={words.bring(view.bring.join(words.list))} />}
        {view.duty && <ListRow icon='users' words={words.duty(view.duty.expert, view.duty.restArea)} />}
        {view.hasArrived && <ListRow id='pass-queue' icon='bell' words={words.queue} onTap={() => { void openPage('household/queue/index', { homeId }) }} />}
        <ListRow id='pass-venue' icon='pin' words={words.venue} onTap={() => { void openPage('household/venue/index', { homeId }) }} />
      </Card>
      <View className='pass-kept'><Icon name='offline' size='s' /><Words kind='caption' tone='quiet' inline>{words.kept}</Words></View>
    </>
  )
}
