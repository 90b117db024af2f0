import { View } from '@tarojs/components'
import type { DefectView, PlanView } from '@contract/defects'
import type { Actor, Deed } from '@domain/defects/deeds'
import { useCopy } from '@/copy/copy'
import { defectsCopy } from '@/copy/defects'
import { lookAtPhotos } from '@/platform/look-at-photos'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { Notice } from '@/ui/notice'
import { Pill } from '@/ui/pill'
import { Words } from '@/ui/words'
import { can, dayWordsOf, history, noteOf, smallDeeds, stateOf, type By, type Saying } from './defects.view'
import { MarkedPhoto } from './marked-photo'
import { PlanPin } from './plan-pin'
import './defects.scss'

type DefectCardProps = { defect: DefectView; by: By; may: readonly Actor[]; plans?: readonly PlanView[]; saying: Saying; busy: boolean; onFix: () => void; onRecheck: (isRight: boolean) => void; onDeed: (deed: Deed) => void }

/** One defect with its photos, its place and its story, and what this person can do about it. */
export const DefectCard = ({ defect, by, may, plans = [], saying, busy, onFix, onRecheck, onDeed }: DefectCardProps) => {
  const words = useCopy(defectsCopy)
  const state = stateOf(defect, by, saying), plan = plans.find(({ no }) => no === defect.plan)
  const links = [...defect.photos, ...defect.fixes].map(({ link }) => link)
  const small = smallDeeds(defect, may, saying.now)
  const looks = can('confirm', defect, may) || can('pass', defect, may)
  return (
    <Card title={`${words.number(defect.no)} ${defect.roomName} ${defect.itemName}`} aside={<Pill tone={state.tone} words={state.words} />}>
      <Words>{noteOf(defect, saying)}</Words>
      {links.length > 0 && (
        <View className='marked-line'>
          {defect.photos.map(({ link, marks }, at) => <MarkedPhoto key={at} id={`defect-photo-${at + 1}`} link={link} marks={marks} label={words.photoLabel(at + 1)} onTap={() => { void lookAtPhotos(links, at) }} />)}
          {defect.fixes.map(({ at: when, link }, at) => <MarkedPhoto key={when} link={link} label={words.fixPhoto} onTap={() => { void lookAtPhotos(links, defect.photos.length + at) }} />)}
        </View>
      )}
      {defect.pin && plan && <PlanPin id={`plan-${defect.no}`} plan={plan} pin={defect.pin} label={words.planOf(plan.no)} />}
      {defect.holdAsked && <Notice tone='amber' icon='clock' words={words.holdAsked(defect.holdAsked.by, dayWordsOf(defect.holdAsked.until, saying), defect.holdAsked.why)} />}
      {history(defect, by, saying).map((line) => <Words key={line} kind='caption' tone='quiet'>{line}</Words>)}
      {by === 'partner' && can('accept', defect, may) && (
        <Buttons><Button id='deed-dispute' kind='ghost' words={words.deedGo.dispute ?? ''} disabled={busy} onTap={() => onDeed('dispute')} /><Button id='deed-accept' words={words.deedGo.accept ?? ''} busy={busy} onTap={() => onDeed('accept')} /></Buttons>
      )}
      {can('fix', defect, may) && !(by === 'partner' && defect.state === 'reported') && <Button id='defect-fix' icon='camera' words={words.fix} onTap={onFix} />}
      {looks && (
        <Buttons>
          <Button id='recheck-wrong' kind='ghost' words={by === 'owner' ? words.ownerWrong : words.wrong} disabled={busy} onTap={() => (by === 'owner' ? onDeed('reopen') : onRecheck(false))} />
          <Button id={by === 'owner' ? 'defect-confirm' : 'recheck-right'} words={by === 'owner' ? words.confirm : words.right} busy={busy} onTap={() => onRecheck(true)} />
        </Buttons>
      )}
      {small.length > 0 && <View className='defect-deeds'>{small.map((deed) => <Link key={deed} id={`do-${deed}`} small words={words.deedGo[deed] ?? ''} onTap={() => onDeed(deed)} />)}</View>}
    </Card>
  )
}
