import { View } from '@tarojs/components'
import type { PaperView } from '@contract/papers'
import { useCopy } from '@/copy/copy'
import { papersCopy } from '@/copy/papers'
import { goBack } from '@/platform/navigate'
import { callPhone } from '@/platform/phone-call'
import { Button } from '@/ui/button'
import { Consent } from '@/ui/consent'
import { Foot } from '@/ui/foot'
import { Link } from '@/ui/link'
import { Words } from '@/ui/words'
import { useSecondsRead } from './use-seconds-read'
import './paper-foot.scss'

type ReadLineProps = { view: PaperView; openedAt: number; isFull: boolean; canCall: boolean; onFull: () => void }

/** How long it has been read, and the ways to understand it. */
const ReadLine = ({ view, openedAt, isFull, canCall, onFull }: ReadLineProps) => {
  const words = useCopy(papersCopy)
  const seconds = useSecondsRead(openedAt)
  return (
    <View className='paper-read'>
      <Words kind='caption' tone='quiet' inline>{words.read(Math.floor(seconds / 60), seconds % 60)}</Words>
      <View className='paper-read__links'>
        {canCall && view.hotline && <Link id='paper-explain' small words={words.explain} onTap={() => { void callPhone(view.hotline) }} />}
        {view.keyClauses.length > 0 && <Link id='paper-full' small words={isFull ? words.keyOnly : words.full} onTap={onFull} />}
      </View>
    </View>
  )
}

export type PaperFootProps = ReadLineProps & { agreed: boolean; busy: boolean; strokes: string | undefined; onAgree: () => void; onRetry: (strokes: string) => void; onSign: () => void }

/** What is to be done with the paper: agree and sign, send what was written, or nothing more. */
export const PaperFoot = ({ agreed, busy, strokes, onAgree, onRetry, onSign, ...reading }: PaperFootProps) => {
  const words = useCopy(papersCopy)
  const me = reading.view.signers.find(({ isYou }) => isYou)
  const done = <Button id='paper-done' words={me ? words.done : words.back} kind={me ? 'primary' : 'ghost'} onTap={() => { void goBack() }} />
  if (!me || me.at !== null) return <Foot note={reading.view.keyClauses.length > 0 && <Link id='paper-full' small words={reading.isFull ? words.keyOnly : words.full} onTap={reading.onFull} />}>{done}</Foot>
  if (strokes) return <Foot note={words.written}><Button id='paper-submit' words={words.submit} busy={busy} onTap={() => onRetry(strokes)} /></Foot>
  return (
    <Foot note={<ReadLine {...reading} />}>
      <Consent id='paper-agree' words={reading.view.consent} given={agreed} onTap={onAgree} />
      <Button id='paper-sign' words={words.sign} disabled={!agreed} busy={busy} onTap={onSign} />
    </Foot>
  )
}
