import { useState } from 'react'
import type { PaperView } from '@contract/papers'
import { useCopy } from '@/copy/copy'
import { papersCopy } from '@/copy/papers'
import type { PapersWords } from '@/copy/zh-CN/papers'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { Chips } from '@/ui/chips'
import { Clause } from '@/ui/clause'
import { Confirm } from '@/ui/confirm'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { DeclineSheet } from './decline-sheet'
import { PaperBlocks } from '@/frame/paper-blocks'
import { PaperFoot } from './paper-foot'
import { LegalLine, PaperNotices, Signers } from './paper-state'
import { usePapers, type PapersOf } from './use-papers'

/** Read what matters first, then all of it, agree, sign by hand: for owners and staff alike, one paper or several. What is signed is what was shown. */
export const PaperScreen = (of: PapersOf) => {
  const words = useCopy(papersCopy)
  const papers = usePapers(of), { view, all, todo } = papers
  const [full, setFull] = useState<readonly string[]>([])
  const [asking, setAsking] = useState<'decline' | 'withdraw'>()
  const isFull = !!view && full.includes(view.code), close = () => setAsking(undefined)
  const toggle = (code: string) => setFull(isFull ? full.filter((one) => one !== code) : [...full, code])
  const isDone = todo.kind === 'signed'
  return (
    <Screen title={of.paper === 'handover-sheet' ? words.handoverBar : words.bar} foot={view && <PaperFoot papers={papers} isFull={isFull} isStaff={of.unit === 'staff'} onFull={() => toggle(view.code)} onDecline={() => setAsking('decline')} />}>
      <Loaded load={papers.load}>
        {() => view && (
          <>
            <PaperNotices view={view} trouble={papers.trouble} seal={papers.seal} />
            {all.length > 1 && <Section wide><Chips line id='paper' chosen={[view.code]} onTap={papers.show} options={all.map(({ code, name }, at) => ({ value: code, words: `${at + 1} ${name}` }))} /></Section>}
            {isDone && <><TitleBlock title={view.name} note={editionOf(view, words)} /><Signers view={view} mayWithdraw={view.mayWithdraw} onWithdraw={() => setAsking('withdraw')} /></>}
            {view.keyClauses.length > 0 && !isFull
              ? (
                <>
                  {!isDone && <TitleBlock title={words.first(view.keyClauses.length)} note={editionOf(view, words)} />}
                  {view.keyClauses.map(({ title, words: said, clause }, at) => <Clause key={`${view.code}-${clause}`} number={at + 1} title={title} aside={clauseAside(view, clause, words)} words={said} />)}
                </>
              )
              : <PaperBlocks paper={view.paper} edition={isDone ? '' : editionOf(view, words)} clause={words.clause} />}
            {!isDone && <Signers view={view} mayWithdraw={false} onWithdraw={close} />}
            <LegalLine view={view} />
          </>
        )}
      </Loaded>
      <DeclineSheet open={asking === 'decline'} busy={papers.decline.busy} onClose={close} onDecline={(reason) => { void papers.decline.run(reason).then(close) }} />
      <Confirm open={asking === 'withdraw'} title={words.withdrawTitle} words={words.withdrawWords} yes={words.withdraw} no={words.keep} danger busy={papers.withdraw.busy} onYes={() => { void papers.withdraw.run().then(close) }} onNo={close} />
    </Screen>
  )
}

const clauseAside = (view: PaperView, clause: string, words: PapersWords): string => {
  const told = view.explained.find((one) => one.clause === clause)
  return told ? `${words.clause(clause)}　${told.heardAt ? words.heard : words.explainedBy(told.name)}` : words.clause(clause)
}

const editionOf = (view: PaperView, words: PapersWords): string => [words.of(view.name, view.version), view.isSample ? words.sample : ''].filter(Boolean).join('　')
