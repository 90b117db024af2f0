import type { PaperFileView, PaperView } from '@contract/papers'
import { useCopy } from '@/copy/copy'
import { papersCopy } from '@/copy/papers'
import { atWords } from '@/copy/when'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { Words } from '@/ui/words'

/** Who signs, in order, and what became of signatures that count no more. */
export const Signers = ({ view, mayWithdraw, onWithdraw }: { view: PaperView; mayWithdraw: boolean; onWithdraw: () => void }) => {
  const words = useCopy(papersCopy), when = (at: number) => atWords(at, now(), language())
  if (!view.signers.length) return null
  return (
    <Card title={words.signers} fit='list'>
      {view.signers.map(({ who, name, at, isYou, isNeeded, isTurn }) => (
        <ListRow key={who} mark={at ? 'done' : 'empty'} words={`${name}${isYou ? words.you : ''}`} note={at ? words.signedAt(when(at)) : !isNeeded ? words.later : isTurn ? words.waiting : words.notYet} />
      ))}
      {view.gone.slice(-2).map(({ name, at, why }) => <ListRow key={`${name}-${at}`} mark='empty' quiet words={words.gone(name, when(at))} note={words.goneWhy[why]} />)}
      {mayWithdraw && <ListRow id='paper-withdraw' icon='refresh' words={words.withdraw} note={words.withdrawNote} onTap={onWithdraw} />}
    </Card>
  )
}

/** What stands in the way of signing, and until when there is time. */
export const PaperNotices = ({ view, trouble, seal }: { view: PaperView; trouble: string | undefined; seal: PaperFileView['seal'] | undefined }) => {
  const words = useCopy(papersCopy), when = (at: number) => atWords(at, now(), language())
  return (
    <>
      {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
      {seal !== undefined && <Section wide><Notice tone={seal?.level === 'demo' ? 'amber' : 'blue'} icon='shield' words={seal ? words.sealed(seal.name, words.worth[seal.level]) : words.unsealed} /></Section>}
      {view.refusal && <Section wide><Notice tone='amber' icon='info' words={words.refusedBy(view.refusal.isYours ? words.yourself : view.refusal.name, when(view.refusal.at), view.refusal.reason)} /></Section>}
      {!view.refusal && view.lapsesAt !== null && <Section wide><Notice tone='amber' icon='clock' words={words.lapses(when(view.lapsesAt))} /></Section>}
    </>
  )
}

/** What the signature is in law: said where it is given. */
export const LegalLine = ({ view }: { view: PaperView }) => {
  const words = useCopy(papersCopy)
  return view.signers.length > 0 ? <Section><Words kind='caption' tone='quiet'>{view.service ? words.legalVouched(view.service) : words.legal}</Words></Section> : null
}
