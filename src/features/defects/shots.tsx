import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { useCopy } from '@/copy/copy'
import { defectsCopy } from '@/copy/defects'
import { openCanvas, type OpenCanvas } from '@/platform/canvas'
import { opensCameraUnasked, type PhotoSource } from '@/platform/photo'
import { useCommand } from '@/platform/use-command'
import { Annotator } from '@/ui/annotator'
import { Icon } from '@/ui/icon'
import { Link } from '@/ui/link'
import { Notice } from '@/ui/notice'
import { PhotoGrid } from '@/ui/photo-grid'
import { Section } from '@/ui/section'
import { Tap } from '@/ui/tap'
import { Words } from '@/ui/words'
import { MOST_SHOTS, patchMarks, removeShot, sendShot, takeShot } from './defects.store'
import type { By, Report } from './defects.view'
import './defects.scss'

type ShotsProps = { homeId: string; reportId: string; report: Report; by: By }
type Frame = Pick<OpenCanvas, 'width' | 'height'>

/** The frame a photo is drawn on, as it was laid out when it was opened. */
const frames = new Map<string, Frame>()
const openPad = async (id: string) => {
  const surface = await openCanvas(id)
  if (surface) frames.set(id, { width: surface.width, height: surface.height })
  return surface
}

/** The photos of a defect: one large to draw on, the others small under it. */
export const Shots = ({ homeId, reportId, report, by }: ShotsProps) => {
  const words = useCopy(defectsCopy)
  const [at, setAt] = useState(0)
  const [trouble, setTrouble] = useState<'NOT_ALLOWED' | 'FAILED'>()
  const shot = report.shots[Math.min(at, report.shots.length - 1)]
  const take = useCommand(async (from: PhotoSource, instead?: string) => {
    const failed = await takeShot(homeId, reportId, from, instead)
    setTrouble(failed === 'CANCELLED' ? undefined : failed)
    if (!failed && !instead) setAt(report.shots.length)
  })
  const asked = useRef(false)
  useEffect(() => {
    if (!opensCameraUnasked || asked.current || report.shots.length) return
    asked.current = true
    void take.run('camera')
  }, [report.shots.length, take.run])

  return (
    <>
      {shot
        ? (
          <Annotator
            key={shot.key} id={`pad-${shot.key.replace(/\W/g, '')}`} open={openPad} src={shot.src} marks={shot.marks} tools={words.tools} undoLabel={words.undo} label={words.drawLabel}
            onChange={(marks) => patchMarks(reportId, shot.key, marks, frames.get(`pad-${shot.key.replace(/\W/g, '')}`))}
            again={{ words: words.again, onTap: () => { void take.run('either', shot.key) } }}
          />
        )
        : (
          <Tap id='defect-photo' className='shot-empty' label={words.camera} onTap={() => { void take.run('either') }}>
            <Icon name='camera' size='xl' />
            <Words kind='strong' tone='pine'>{words.camera}</Words>
            <Words kind='caption' tone='quiet'>{by === 'owner' ? words.ownerCameraNote : words.cameraNote}</Words>
          </Tap>
        )}
      {trouble && <Section><Notice tone='amber' icon='warn' words={trouble === 'NOT_ALLOWED' ? words.cameraOff : words.photoBroken} /></Section>}
      {shot && report.shots.length === 1 && (
        <Section close>
          <View className='shot-line'>
            {shot.state === 'failed'
              ? <Link id='shot-resend' icon='refresh' words={words.resend} onTap={() => { void sendShot(homeId, reportId, shot.key) }} />
              : <Words kind='caption' tone={shot.state === 'ready' ? 'pine' : 'quiet'} inline live>{shot.state !== 'ready' ? words.sending : shot.fileId?.startsWith('local:') ? words.putAside : words.sent}</Words>}
            <Link id='shot-add' icon='camera' words={words.more} onTap={() => { void take.run('either') }} />
          </View>
        </Section>
      )}
      {report.shots.length > 1 && (
        <Section close>
          <PhotoGrid
            id='shot' addWords={words.more} removeLabel={words.remove} onRemove={(key) => { removeShot(reportId, key); setAt(0) }}
            photos={report.shots.map(({ key, src, state }, place) => ({ key, src, state, words: state === 'ready' ? words.sent : state === 'failed' ? words.failed : words.photoLabel(place + 1), ...(state === 'ready' ? {} : { veil: state === 'failed' ? words.failed : words.sending }) }))}
            onTap={(key) => { const place = report.shots.findIndex((one) => one.key === key); setAt(place); if (report.shots[place]?.state === 'failed') void sendShot(homeId, reportId, key) }}
            onAdd={report.shots.length < MOST_SHOTS ? () => { void take.run('either') } : undefined}
          />
        </Section>
      )}
    </>
  )
}
