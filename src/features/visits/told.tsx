import type { SlotOffer } from '@domain/booking/explain'
import { useCopy } from '@/copy/copy'
import { visitsCopy } from '@/copy/visits'
import { troubleWords } from '@/frame/trouble'
import { language } from '@/platform/language'
import { Chips } from '@/ui/chips'
import { Notice } from '@/ui/notice'
import { offerWords } from './visits.view'

export type Told = { readonly words: string; readonly offers: readonly SlotOffer[] }

/** What a refusal says, with the places that could be given instead. */
export const toldOf = (refusal: Parameters<typeof troubleWords>[0]): Told => ({ words: troubleWords(refusal), offers: (refusal.data as { readonly alternatives?: readonly SlotOffer[] } | null)?.alternatives ?? [] })

export const ToldNotice = ({ told, onOffer }: { told: Told; onOffer: (offer: SlotOffer) => void }) => {
  const words = useCopy(visitsCopy)
  return (
    <>
      <Notice tone='amber' icon='warn' words={told.words} {...(told.offers.length ? { note: words.alternatives } : {})} />
      {told.offers.length > 0 && <Chips id='visit-offer' chosen={[]} onTap={(id) => { const offer = told.offers.find((one) => one.id === id); if (offer) onOffer(offer) }} options={told.offers.map((offer) => ({ value: offer.id, words: offerWords(offer, language()) }))} />}
    </>
  )
}
