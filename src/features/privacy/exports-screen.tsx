import { useState } from 'react'
import type { ExportView } from '@contract/privacy'
import { auditCopy } from '@/copy/audit'
import { useCopy } from '@/copy/copy'
import { atWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { passOnGiven, type GivenFile } from '@/platform/given-file'
import { language } from '@/platform/language'
import { startAt } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
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
import { AskExportSheet } from './ask-export-sheet'

/** The roster with its numbers, by two managers: one asks, another decides, the first takes the file. */
export const ExportsScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(auditCopy)
  const load = useLoad(() => ask('manager', 'privacy.exports', { communityId }))
  const [asking, setAsking] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const [file, setFile] = useState<GivenFile>()
  const decide = useCommand(async (exportId: string, isApproved: boolean) => {
    const reply = await ask('manager', 'privacy.decideExport', { exportId, isApproved })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    await load.reload()
  })
  const take = useCommand(async (exportId: string) => {
    const reply = await ask('manager', 'roster.file', { exportId })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (reply.ok) setFile({ name: `roster-${exportId.split('_').pop()?.slice(0, 6)}.xlsx`, content: reply.value.content })
    await load.reload()
  })
  const pass = useCommand(async (given: GivenFile) => {
    const passed = await passOnGiven(given)
    setTrouble(passed.ok || passed.code === 'CANCELLED' ? undefined : words.failed)
    if (passed.ok) setFile(undefined)
  })
  const noteOf = ({ askedAt, who, reason, words: typed, decidedBy }: ExportView) =>
    [atWords(askedAt, now(), language()), who, [words.reasons[reason], typed].filter(Boolean).join(language() === 'en' ? ': ' : '：'), decidedBy && words.decidedBy(decidedBy)].filter(Boolean).join(' · ')
  return (
    <Screen
      title={words.exports} up={() => { void startAt('office/audit/index', { communityId }) }}
      foot={load.state === 'ready' && <Foot>{file ? <Button id='export-pass' icon='send' words={words.take} busy={pass.busy} onTap={() => { void pass.run(file) }} /> : <Button id='ask-export' icon='plus' words={words.ask} disabled={load.value.managers < 2} onTap={() => setAsking(true)} />}</Foot>}
    >
      <Loaded load={load}>
        {({ rows, managers, buildings }) => (
          <>
            <TitleBlock title={words.exports} note={words.exportsNote} />
            {managers < 2 && <Section wide><Notice tone='amber' icon='users' words={words.alone} /></Section>}
            {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
            {rows.length === 0 ? <PageState kind='empty' icon='download' inside words={words.exportsEmpty} note={words.exportsEmptyNote} /> : (
              <Card fit='list'>
                {rows.map((row) => {
                  const key = row.id.split('_').pop() ?? '', isOpen = row.state === 'asked' && !row.isMine, isReady = row.isMine && (row.state === 'approved' || row.state === 'taken')
                  return (
                    <ListRow key={row.id} strong words={row.building === null ? words.wholeRoster : words.buildingName(row.building)} note={noteOf(row)} aside={<Pill words={words.states[row.state]} tone={row.state === 'asked' ? 'amber' : row.state === 'approved' ? 'pine' : 'plain'} />}>
                      {isOpen && <Buttons><Button id={`refuse-${key}`} small kind='ghost' words={words.refuse} busy={decide.busy} onTap={() => { void decide.run(row.id, false) }} /><Button id={`approve-${key}`} small words={words.approve} busy={decide.busy} onTap={() => { void decide.run(row.id, true) }} /></Buttons>}
                      {isReady && <Button id={`take-${key}`} small kind='tint' icon='download' words={words.take} busy={take.busy} onTap={() => { void take.run(row.id) }} />}
                    </ListRow>
                  )
                })}
              </Card>
            )}
            <AskExportSheet communityId={communityId} buildings={buildings} open={asking} words={words} onClose={() => setAsking(false)} onAsked={() => { setAsking(false); void load.reload() }} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}
