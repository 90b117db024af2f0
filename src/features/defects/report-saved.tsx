import type { ReactNode } from 'react'
import { Screen } from '@/frame/screen'
import { Button, Buttons } from '@/ui/button'
import { Foot } from '@/ui/foot'
import { PageState } from '@/ui/page-state'
import { dayWordsOf, type By, type Saying } from './defects.view'

type ReportSavedProps = { by: By; saved: { readonly no: number; readonly deadline: number; readonly isHere?: true }; saying: Saying; strip: ReactNode; onAgain: () => void; onAll: () => void }

/** It is in the book: the number to call it by and the day it will be mended. */
export const ReportSaved = ({ by, saved, saying, strip, onAgain, onAll }: ReportSavedProps) => {
  const { words } = saying
  const number = words.number(saved.no)
  return (
    <Screen
      title={by === 'owner' ? words.ownerReportBar : words.reportBar} strip={strip}
      foot={<Foot><Buttons><Button id='defect-again' kind='ghost' words={words.another} onTap={onAgain} /><Button id='defect-all' words={words.seeAll} onTap={onAll} /></Buttons></Foot>}
    >
      {saved.isHere ? <PageState kind='empty' icon='offline' words={words.hereTitle(number)} note={words.hereNote} /> : <PageState kind='empty' icon='check' words={by === 'owner' ? words.ownerSavedTitle(number) : words.savedTitle(number)} note={words.savedNote(dayWordsOf(saved.deadline, saying))} />}
    </Screen>
  )
}
