import type { HouseholdView } from '@contract/desk'
import { useCopy } from '@/copy/copy'
import { deskCopy } from '@/copy/desk'
import { goBack, openPage } from '@/platform/navigate'
import { Button } from '@/ui/button'
import { Foot } from '@/ui/foot'
import { stepToTick, type DeskAction } from './desk.view'

type HouseholdFootProps = { readonly view: HouseholdView; readonly action: DeskAction; readonly canIdentify: boolean; readonly isBusy: boolean; readonly nameToTick: string; readonly onCheckIn: () => void; readonly onIdentify: () => void; readonly onTick: () => void }
const PAGES = { inspect: 'staff/inspect/index', handover: 'staff/handover/index', keys: 'staff/keys/index' } as const

/** The one thing the desk does next with this household. */
export const HouseholdFoot = ({ view, action, canIdentify, isBusy, nameToTick, onCheckIn, onIdentify, onTick }: HouseholdFootProps) => {
  const words = useCopy(deskCopy), { homeId, identity: first } = view
  switch (action) {
    case 'checkIn': return <Foot><Button id='check-in' words={canIdentify ? words.checkInToo : words.checkIn} busy={isBusy} onTap={onCheckIn} /></Foot>
    case 'identify': return <Foot note={words.mismatch}><Button id='identify' words={first ? words.identifySecond : words.identify} busy={isBusy} disabled={!canIdentify || !!first?.isYou} onTap={onIdentify} /></Foot>
    case 'tick': return <Foot><Button id={`tick-${stepToTick(view)?.step ?? ''}`} words={words.tick(nameToTick)} busy={isBusy} onTap={onTick} /></Foot>
    case 'wait': return <Foot><Button id='wait-sign' words={words.go.sign ?? ''} disabled onTap={() => undefined} /></Foot>
    case 'none': return (
      <Foot>
        {view.lacks.some(({ code }) => code === 'REVIEW_WAITS')
          ? <Button id='lack-review_waits' words={words.lack.REVIEW_WAITS?.go ?? ''} onTap={() => { void openPage('review/case/index', { homeId }) }} />
          : <Button id='household-back' kind='ghost' words={words.backToToday} onTap={() => { void goBack() }} />}
      </Foot>
    )
    default: return <Foot><Button id={`go-${action}`} words={words.go[action] ?? ''} onTap={() => { void openPage(PAGES[action], { homeId }) }} /></Foot>
  }
}
