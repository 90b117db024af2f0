import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { defectsCopy } from '@/copy/defects'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage } from '@/platform/navigate'
import { useLoad } from '@/platform/use-load'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { Foot } from '@/ui/foot'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { DefectCard } from './defect-card'
import { firstToDo, inOrder, markOf, noteOf, openCount, stateOf, type By, type Saying } from './defects.view'
import { FixSheet } from './fix-sheet'
import { useOutcomes } from './use-outcomes'

type HomeDefectsScreenProps = { by: By; homeId: string; no?: number | undefined }

/** A home's defects: the one that waits for this person stands open, the others a line each. */
export const HomeDefectsScreen = ({ by, homeId, no }: HomeDefectsScreenProps) => {
  const words = useCopy(defectsCopy)
  const load = useLoad(() => (by === 'owner' ? ask('owner', 'defects.list', { homeId }) : ask('staff', 'defects.list', { homeId })))
  const [open, setOpen] = useState(no)
  const [fixing, setFixing] = useState<number>()
  const { defects, isMine, waiting, send, isUnsent, trouble, fix, recheck } = useOutcomes(by, homeId, load, words)
  const saying: Saying = { words, language: language(), now: now() }
  const report = () => { void openPage(by === 'owner' ? 'owner/defect/index' : 'staff/defect/index', { homeId }) }

  return (
    <Screen
      title={by === 'owner' ? words.ownerBar : words.homeBar}
      foot={load.state === 'ready' && (
        <Foot note={waiting ? words.unsentNote(waiting) : undefined}>
          <Buttons>
            <Button id='defect-new' icon='camera' kind={!waiting && firstToDo(defects, by) === undefined ? 'primary' : 'ghost'} words={by === 'owner' ? words.ownerReport : words.report} onTap={report} />
            {waiting > 0 && <Button id='outcomes-send' words={words.sendNow} busy={send.busy} onTap={() => { void send.run() }} />}
          </Buttons>
        </Foot>
      )}
    >
      <Loaded load={load}>
        {(view) => {
          if (!defects.length) return <PageState kind='empty' icon='wrench' words={by === 'owner' ? words.ownerNone : words.none} {...(by === 'owner' ? { note: words.ownerNoneNote } : {})} />
          const left = openCount(defects)
          const shown = open ?? firstToDo(defects.filter((one) => !isMine(one.no)), by) ?? firstToDo(defects, by)
          const opened = defects.find((one) => one.no === shown)
          const others = inOrder(defects).filter((one) => one !== opened)
          return (
            <>
              <TitleBlock title={by === 'owner' ? words.ownerTitle(left) : words.homeTitle(left)} note={view.label} />
              {(trouble ?? (isUnsent && waiting > 0)) && <Section><Notice tone={trouble ? 'red' : 'amber'} icon={trouble ? 'warn' : 'offline'} words={trouble ?? words.unsent} /></Section>}
              {opened && <DefectCard defect={opened} by={by} saying={saying} busy={send.busy} onFix={() => setFixing(opened.no)} onRecheck={(isRight) => { recheck(opened.no, isRight); setOpen(undefined) }} />}
              {others.length > 0 && (
                <Card fit='list'>
                  {others.map((defect) => {
                    const state = stateOf(defect, by, saying)
                    return <ListRow key={defect.no} id={`defect-${defect.no}`} mark={markOf(defect)} strong words={`${words.number(defect.no)} ${defect.roomName} ${defect.itemName}`} note={noteOf(defect, saying)} aside={<Pill tone={state.tone} words={state.words} />} onTap={() => setOpen(defect.no)} />
                  })}
                </Card>
              )}
            </>
          )
        }}
      </Loaded>
      {by === 'staff' && <FixSheet homeId={homeId} no={fixing} onClose={() => setFixing(undefined)} onFixed={(done) => { if (fixing !== undefined) fix(fixing, done); setFixing(undefined); setOpen(undefined) }} />}
    </Screen>
  )
}
