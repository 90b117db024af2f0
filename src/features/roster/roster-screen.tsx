import { useCopy } from '@/copy/copy'
import { rosterCopy } from '@/copy/roster'
import { Screen } from '@/frame/screen'
import { replacePage, startAt } from '@/platform/navigate'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { Fact, Facts } from '@/ui/fact'
import { Foot } from '@/ui/foot'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { Progress } from '@/ui/progress'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { LastImport } from './last-import'
import { PreviewParts } from './preview-parts'
import { toWrite } from './roster.view'
import { useRoster } from './use-roster'

/** The developer's table onto the roster; nothing is changed until the last button. */
export const RosterScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(rosterCopy)
  const { stage, trouble, begun, choose, chooseSheet, correct, commit, goOn } = useRoster(communityId)
  const pick = (again: boolean) => <Button id='choose-file' {...(again ? { kind: 'ghost' as const } : { icon: 'plus' as const })} words={again ? words.again : words.choose} busy={choose.busy} onTap={() => { void choose.run() }} />
  const writes = stage.kind === 'preview' ? toWrite(stage.preview) : 0
  const foot = stage.kind === 'start'
    ? <Foot note={words.safe}>{pick(false)}</Foot>
    : stage.kind === 'preview'
      ? <Foot><Buttons>{pick(true)}<Button id='commit' wide words={writes ? words.commit(writes) : words.nothing} disabled={!writes} busy={commit.busy} onTap={() => { void commit.run() }} /></Buttons></Foot>
      : stage.kind === 'finished'
        ? <Foot><Buttons><Button id='to-overview' kind='ghost' words={words.toOverview} onTap={() => { void startAt('manager/overview/index', { communityId }) }} /><Button id='to-batch' wide words={words.toBatch} onTap={() => { void replacePage('manager/batch/index', { communityId }) }} /></Buttons></Foot>
        : undefined
  return (
    <Screen title={words.bar} foot={foot}>
      {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
      {stage.kind === 'start' && (
        <>
          <TitleBlock title={words.title} note={words.note} />
          {!begun && <LastImport communityId={communityId} />}
          {begun && <Section wide><Notice tone='amber' icon='info' words={words.unfinished(begun.file)} action={<Button id='go-on' small kind='tint' words={words.goOn} busy={goOn.busy} onTap={() => { void goOn.run() }} />} /></Section>}
          <Card title={words.files}><Facts>{words.needs.map((need) => <Fact key={need} icon='check' words={need} />)}</Facts></Card>
        </>
      )}
      {stage.kind === 'uploading' && <Card title={words.uploading(stage.percent)}><Progress parts={1} done={0} within={stage.percent / 100} label={words.uploading(stage.percent)} /></Card>}
      {stage.kind === 'reading' && <PageState kind='loading' label={words.reading} cards={3} />}
      {stage.kind === 'preview' && <PreviewParts preview={stage.preview} onMapping={(mapping) => { void correct.run(mapping) }} onSheet={(sheet) => { void chooseSheet.run(sheet) }} />}
      {stage.kind === 'committing' && (
        <Card title={words.committing(stage.done, stage.all)}>
          <Progress parts={1} done={0} within={stage.done / Math.max(1, stage.all)} label={words.committing(stage.done, stage.all)} />
          {words.committingNote}
        </Card>
      )}
      {stage.kind === 'finished' && <><PageState kind='empty' icon='check' words={words.finished(stage.homes)} note={stage.spacesLeft ? words.spacesLeft(stage.spacesLeft) : words.finishedNote} /><LastImport communityId={communityId} /></>}
    </Screen>
  )
}
