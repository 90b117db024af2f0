import type { BookingKind } from '@domain/booking/kind'
import { useCopy } from '@/copy/copy'
import { visitsCopy } from '@/copy/visits'
import { Loaded } from '@/frame/loaded'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { useLoad } from '@/platform/use-load'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { Timeline } from '@/ui/timeline'
import { besides, historyLines } from './visits.view'

/** What happened to a household's booking, the latest first. */
export const HistorySheet = ({ homeId, kind, onClose }: { homeId: string; kind: BookingKind; onClose: () => void }) => {
  const words = useCopy(visitsCopy), load = useLoad(() => ask('staff', 'visits.open', { homeId, kind })), saying = { words, language: language(), now: now() }
  return (
    <Sheet open title={words.history} onClose={onClose} closeLabel={words.close}>
      <Loaded load={load} inside refused={(refusal) => ({ words: troubleWords(refusal) })}>
        {(view) => {
          const lines = historyLines(view, saying)
          return (
            <>
              {besides(view, saying).map((line) => <Notice key={line} tone='blue' icon='info' words={line} />)}
              {lines.length === 0 ? <Notice tone='blue' icon='info' words={words.historyNone} /> : <Timeline moments={lines.map(({ note, ...line }) => ({ ...line, ...(note ? { note } : {}) }))} />}
            </>
          )
        }}
      </Loaded>
    </Sheet>
  )
}
