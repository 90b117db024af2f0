import { View } from '@tarojs/components'
import { useState } from 'react'
import type { InspectionView } from '@contract/inspection'
import type { MeterCode } from '@domain/inspection/form'
import { useCopy } from '@/copy/copy'
import { inspectionCopy } from '@/copy/inspection'
import { useCommand } from '@/platform/use-command'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { TextField } from '@/ui/text-field'
import { photographMeter, sayWhy, typeReading } from './inspection.store'
import { hundredthsOf, marksOf, meterDoubt, readingError, readingOf, readingWords, unrecorded, whyOf, type CollectedReport, type Walk } from './inspection.view'

type MetersCardProps = { homeId: string; view: InspectionView; walk: Walk; waiting: readonly CollectedReport[]; wrong: string | undefined; onLeft: () => void }

/** The three meters: what they read, and a photo where one is wanted. */
export const MetersCard = ({ homeId, view, walk, waiting, wrong, onLeft }: MetersCardProps) => {
  const words = useCopy(inspectionCopy)
  const [trouble, setTrouble] = useState<'NOT_ALLOWED' | 'FAILED'>()
  const take = useCommand(async (code: MeterCode) => { setTrouble(await photographMeter(homeId, code)); onLeft() })
  const loose = unrecorded(view, marksOf(view, walk), waiting)
  return (
    <Card title={words.metersTitle} aside={words.metersNote}>
      {loose.length > 0 && <Notice tone='amber' icon='warn' words={words.unrecorded(loose.join(words.list))} />}
      {trouble && <Notice tone='amber' icon='warn' words={trouble === 'NOT_ALLOWED' ? words.cameraOff : words.photoFailed} />}
      {view.meters.map(({ code: name, name: label, unit, previous }) => {
        const code = name as MeterCode
        const text = readingOf(view, walk, code), doubt = meterDoubt(view, walk, code)
        const photo = walk.photos[code]?.state ?? (view.inspection.meters[code]?.photo ? 'ready' : undefined)
        return (
          <View key={code}>
            <TextField
              id={`meter-${code}`} label={words.reading(label, unit)} value={text} keyboard='digit' maxLength={11} example={words.readingExample}
              onInput={(next) => typeReading(homeId, code, next)} onDone={onLeft} valid={hundredthsOf(text) !== undefined && !doubt}
              error={wrong === label ? words.readingImplausible : doubt ? words.doubt[doubt](previous === undefined ? '' : readingWords(previous)) : readingError(text, words)}
              {...(photo ? { source: photo === 'ready' ? words.photoDone : photo === 'sending' ? words.photoSending : words.photoFailed, sourceIcon: photo === 'ready' ? 'check' as const : photo === 'failed' ? 'warn' as const : 'photo' as const } : {})}
              action={{ words: photo ? words.photoAgain : words.photo, onTap: () => { void take.run(code) } }}
            />
            {doubt && <TextField id={`meter-${code}-why`} label={words.doubtWhy} value={whyOf(view, walk, code)} maxLength={60} example={words.doubtExample} onInput={(next) => sayWhy(homeId, code, next)} onDone={onLeft} />}
          </View>
        )
      })}
    </Card>
  )
}
