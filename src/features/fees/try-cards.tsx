import { useState } from 'react'
import type { FeeItem } from '@domain/fees/fee-item'
import { homeIdOf } from '@domain/kernel/ids'
import { useCopy } from '@/copy/copy'
import { feesCopy } from '@/copy/fees'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { KeyValues } from '@/ui/key-values'
import { Money } from '@/ui/money'
import { Notice } from '@/ui/notice'
import { TextField } from '@/ui/text-field'
import { Words } from '@/ui/words'
import { yuan } from '@/ui/yuan'
import type { Told } from './use-fees'
import { placeOf, previewOf } from './fees.view'

/** What a home of some area would pay by these items. */
export const PreviewCard = ({ items, day }: { items: readonly FeeItem[]; day: string }) => {
  const words = useCopy(feesCopy)
  const [area, setArea] = useState('100')
  const preview = previewOf(items, area, day)
  return (
    <Card title={words.preview}>
      <TextField id='preview-area' label={words.previewArea} value={area} keyboard='digit' maxLength={7} onInput={setArea} />
      {preview && (
        <KeyValues fit='apart' lined pairs={[
          ...preview.lines.map(({ code, name, arithmetic, fen }) => ({ key: code, words: name, value: <><Money fen={fen} />{arithmetic && <Words kind='caption' tone='quiet'>{arithmetic}</Words>}</> })),
          { key: 'total', words: words.previewTotal, strong: true, value: <Money fen={preview.totalFen} kind='strong' /> }
        ]} />
      )}
      <Words kind='caption' tone='quiet'>{[preview?.offersFen ? words.previewOffers(yuan(preview.offersFen)) : '', words.rounding].filter(Boolean).join(words.dot)}</Words>
    </Card>
  )
}

/** One household's bill drawn by the list in force, with the reason. */
export const RedrawCard = ({ communityId }: { communityId: string }) => {
  const words = useCopy(feesCopy)
  const [room, setRoom] = useState('')
  const [why, setWhy] = useState('')
  const [told, setTold] = useState<Told>()
  const place = placeOf(room)
  const redraw = useCommand(async () => {
    if (!place) return
    const reply = await ask('manager', 'fees.redraw', { homeId: homeIdOf(communityId as `com_${string}`, ...place), why: why.trim() })
    setTold(reply.ok ? { tone: 'pine', words: words.redrawn(yuan(reply.value.earlierFen), yuan(reply.value.totalFen)) } : { tone: 'red', words: troubleWords(reply) })
  })
  return (
    <Card title={words.redraw}>
      <Words kind='caption' tone='quiet'>{words.redrawNote}</Words>
      {told && <Notice tone={told.tone} icon={told.tone === 'pine' ? 'check' : 'warn'} words={told.words} />}
      <TextField id='redraw-room' label={words.room} value={room} maxLength={26} example={words.roomExample} error={room && !place ? words.roomWrong : undefined} onInput={setRoom} />
      <TextField id='redraw-why' label={words.why} value={why} maxLength={100} example={words.whyExample} onInput={setWhy} />
      <Button id='redraw' kind='ghost' words={words.redrawGo} busy={redraw.busy} disabled={!place || why.trim().length < 2} onTap={() => { void redraw.run() }} />
    </Card>
  )
}
