import { useState } from 'react'
import type { ReviewView } from '@contract/review'
import { useCopy } from '@/copy/copy'
import { reviewCopy } from '@/copy/review'
import { AreaField } from '@/ui/area-field'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { Sheet } from '@/ui/sheet'

export type Missing = { readonly code: string; readonly words: string }
type ReturnSheetProps = { open: boolean; materials: ReviewView['materials']; busy: boolean; onClose: () => void; onReturn: (missing: readonly Missing[]) => void }

/** Which papers are missing, each in words the owner will read. */
export const ReturnSheet = ({ open, materials, busy, onClose, onReturn }: ReturnSheetProps) => {
  const words = useCopy(reviewCopy)
  const [missing, setMissing] = useState<readonly Missing[]>([])
  const toggle = (code: string) => {
    const material = materials.find((one) => one.code === code)
    if (!material) return
    setMissing(missing.some((one) => one.code === code) ? missing.filter((one) => one.code !== code) : [...missing, { code, words: material.links.length ? words.unclear(material.name) : words.gone(material.name) }])
  }
  const ready = missing.length > 0 && missing.every((one) => one.words.trim().length >= 2)
  return (
    <Sheet open={open} title={words.returnTitle} words={words.returnNote} onClose={onClose} closeLabel={words.close} foot={<Button id='return-go' words={words.returnGo(missing.length)} busy={busy} disabled={!ready} onTap={() => onReturn(missing)} />}>
      <Chips many id='return' chosen={missing.map(({ code }) => code)} onTap={toggle} options={materials.map(({ code, name }) => ({ value: code, words: name }))} />
      {missing.map(({ code, words: said }) => (
        <AreaField key={code} id={`return-words-${code}`} label={words.whatMissing(materials.find((one) => one.code === code)?.name ?? '')} value={said} example={words.example} maxLength={120} onInput={(next) => setMissing(missing.map((one) => (one.code === code ? { code, words: next } : one)))} />
      ))}
    </Sheet>
  )
}
