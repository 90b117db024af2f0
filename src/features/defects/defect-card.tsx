import { View } from '@tarojs/components'
import type { DefectView } from '@contract/defects'
import { useCopy } from '@/copy/copy'
import { defectsCopy } from '@/copy/defects'
import { lookAtPhotos } from '@/platform/look-at-photos'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { Pill } from '@/ui/pill'
import { Words } from '@/ui/words'
import { history, noteOf, stateOf, type By, type Saying } from './defects.view'
import { MarkedPhoto } from './marked-photo'
import './defects.scss'

type DefectCardProps = { defect: DefectView; by: By; saying: Saying; busy: boolean; onFix: () => void; onRecheck: (isRight: boolean) => void }

/** One defect with its photos and its story, and what this person can do about it. */
export const DefectCard = ({ defect, by, saying, busy, onFix, onRecheck }: DefectCardProps) => {
  const words = useCopy(defectsCopy)
  const state = stateOf(defect, by, saying)
  const links = [...defect.photos, ...defect.fixes].map(({ link }) => link)
  return (
    <Card title={`${words.number(defect.no)} ${defect.roomName} ${defect.itemName}`} aside={<Pill tone={state.tone} words={state.words} />}>
      <Words>{noteOf(defect, saying)}</Words>
      {links.length > 0 && (
        <View className='marked-line'>
          {defect.photos.map(({ link, marks }, at) => <MarkedPhoto key={at} id={`defect-photo-${at + 1}`} link={link} marks={marks} label={words.photoLabel(at + 1)} onTap={() => { void lookAtPhotos(links, at) }} />)}
          {defect.fixes.map(({ at: when, link }, at) => <MarkedPhoto key={when} link={link} label={words.fixPhoto} onTap={() => { void lookAtPhotos(links, defect.photos.length + at) }} />)}
        </View>
      )}
      {history(defect, by, saying).map((line) => <Words key={line} kind='caption' tone='quiet'>{line}</Words>)}
      {defect.state === 'reported' && by === 'staff' && <Button id='defect-fix' icon='camera' words={words.fix} onTap={onFix} />}
      {defect.state === 'fixed' && (
        <Buttons>
          <Button id='recheck-wrong' kind='ghost' words={by === 'owner' ? words.ownerWrong : words.wrong} disabled={busy} onTap={() => onRecheck(false)} />
          <Button id={by === 'owner' ? 'defect-confirm' : 'recheck-right'} words={by === 'owner' ? words.confirm : words.right} busy={busy} onTap={() => onRecheck(true)} />
        </Buttons>
      )}
    </Card>
  )
}
