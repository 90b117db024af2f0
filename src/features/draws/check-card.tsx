import { sha256 } from 'js-sha256'
import { useState } from 'react'
import { verifyDraw, type Mismatch, type PublishedDraw } from '@domain/draw/published'
import { copyText } from '@/platform/clipboard'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { Words } from '@/ui/words'
import type { Saying } from './draws.view'

/** Computes the draw again on this phone from nothing but the public record, and hands that record on. */
export const CheckCard = ({ published, saying: { words } }: { published: PublishedDraw, saying: Saying }) => {
  const [found, setFound] = useState<readonly Mismatch[]>()
  const [copied, setCopied] = useState<boolean>()
  const { drawn, closed } = published
  return (
    <Card title={words.check}>
      <Words tone='quiet'>{words.checkWords}</Words>
      {found?.length === 0 && <Notice tone='pine' icon='check' words={words.right} note={drawn ? words.rightDrawn(closed?.entries.length ?? 0) : words.rightSoFar} />}
      {found && found.length > 0 && <Notice tone='red' icon='warn' words={words.wrong} note={words.wrongIn(found.map((what) => words.mismatch[what]).join(words.list))} />}
      {copied !== undefined && <Notice tone={copied ? 'blue' : 'amber'} words={copied ? words.copied : words.notCopied} />}
      <Buttons fold='always'>
        <Button id='draw-copy' kind='ghost' icon='copy' words={words.copyRecord} onTap={() => { void copyText(JSON.stringify(published, null, 1)).then(setCopied) }} />
        <Button id='draw-check' kind='tint' wide words={words.checkNow} onTap={() => setFound(verifyDraw(published, sha256))} />
      </Buttons>
    </Card>
  )
}
