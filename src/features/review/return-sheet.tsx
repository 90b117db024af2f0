import { useState } from 'react'
import type { ReviewView } from '@contract/review'
import { RETURN_REASONS } from '@domain/review/return-reasons'
import { useCopy } from '@/copy/copy'
import { reviewCopy } from '@/copy/review'
import { AreaField } from '@/ui/area-field'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { firstReason, isReady, returnable, wordsFor, type Missing } from './review.view'

type ReturnSheetProps = { open: boolean; view: ReviewView; busy: boolean; onClose: () => void; onReturn: (missing: readonly Missing[]) => void }

/** Which papers and fields go back, each with why and in words the owner will read. */
export const ReturnSheet = ({ open, view, busy, onClose, onReturn }: ReturnSheetProps) => {
  const words = useCopy(reviewCopy), all = returnable(view, words)
  const [missing, setMissing] = useState<readonly Missing[]>([])
  const put = (code: string, patch: Partial<Missing>) => setMissing(missing.map((one) => (one.code === code ? { ...one, ...patch } : one)))
  const toggle = (code: string) => {
    const one = all.find((other) => other.code === code)
    if (!one) return
    const reason = firstReason(one)
    setMissing(missing.some((other) => other.code === code) ? missing.filter((other) => other.code !== code) : [...missing, { code, reason, words: wordsFor(one, reason, words) }])
  }
  return (
    <Sheet open={open} title={words.returnTitle} words={words.returnNote} onClose={onClose} closeLabel={words.close} foot={<Button id='return-go' words={words.returnGo(missing.length)} busy={busy} disabled={!isReady(missing)} onTap={() => onReturn(missing)} />}>
      <Chips many id='return' chosen={missing.map(({ code }) => code)} onTap={toggle} options={all.map(({ code, name }) => ({ value: code, words: name }))} />
      {missing.map(({ code, reason, words: said }) => {
        const one = all.find((other) => other.code === code)
        return one && (
          <Section key={code} title={words.whatMissing(one.name)}>
            <Chips id={`reason-${code}`} label={words.whatMissing(one.name)} chosen={[reason]} options={RETURN_REASONS.map((value) => ({ value, words: words.reasons[value] }))} onTap={(value) => put(code, { reason: value, words: wordsFor(one, value, words) })} />
            <AreaField id={`return-words-${code}`} label={words.toOwner} value={said} example={words.example} maxLength={120} onInput={(next) => put(code, { words: next })} />
          </Section>
        )
      })}
    </Sheet>
  )
}
