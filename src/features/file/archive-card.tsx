import { useState } from 'react'
import type { FileView } from '@contract/file'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { openDocument } from '@/platform/document-file'
import { openPage } from '@/platform/navigate'
import { fetchFile, sendFile, sendsAtOnce } from '@/platform/send-file'
import { useCommand } from '@/platform/use-command'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { Notice } from '@/ui/notice'
import { Words } from '@/ui/words'
import { onDay, sizeWords, type Saying } from './file.view'

/** The archive to read and to keep; staff make a new edition of it when things were done since. */
export const ArchiveCard = ({ view, saying, isStaff, onChanged }: { view: FileView, saying: Saying, isStaff: boolean, onChanged: () => Promise<void> }) => {
  const { words } = saying, { archive, homeId } = view
  const [trouble, setTrouble] = useState<string>()
  const [told, setTold] = useState<string>()
  const [zip, setZip] = useState<{ readonly path: string; readonly name: string }>()
  const pdf = useCommand(async () => {
    const reply = await ask('documents', 'archive.open', { homeId })
    if (!reply.ok) return setTrouble(troubleWords(reply))
    const opened = await openDocument(reply.value.link, 'pdf')
    setTrouble(opened.ok ? undefined : words.opened)
  })
  const fetchZip = useCommand(async () => {
    const reply = await ask('documents', 'archive.open', { homeId })
    if (!reply.ok || !reply.value.zip) return setTrouble(reply.ok ? words.opened : troubleWords(reply))
    const fetched = await fetchFile(reply.value.zip.link)
    setTrouble(fetched.ok ? undefined : words.opened)
    if (!fetched.ok) return
    const file = { path: fetched.value, name: `dossier-${view.short}.zip` }
    if (sendsAtOnce) await sendFile(file.path, file.name); else setZip(file)
  })
  const send = useCommand(async () => { if (zip) await sendFile(zip.path, zip.name) })
  const renew = useCommand(async () => {
    const reply = await ask('documents', 'archive.renew', { homeId })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (!reply.ok) return
    setTold(words.renewed)
    await onChanged()
  })
  if (archive.state !== 'made') return <Card title={words.archive}><Words tone='quiet'>{archive.state === 'making' ? words.archiveMaking : words.archiveNone}</Words></Card>
  return (
    <Card title={words.archive} aside={<Link id='file-verify' words={words.verify} onTap={() => { void openPage('household/verify/index', { code: archive.code }) }} />}>
      <Words>{words.archiveMade(archive.parts, archive.code)}</Words>
      <Words kind='caption' tone='quiet'>{words.archiveAt(onDay(archive.at, saying), archive.edition)}</Words>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      {told && <Notice tone='pine' icon='check' words={told} />}
      {archive.isOutdated && <Notice tone='amber' icon='info' words={words.outdated} {...(isStaff ? {} : { note: words.outdatedOwner })} />}
      <Buttons fold='always'>
        <Button id='file-pdf' kind='tint' wide icon='doc' words={words.pdf} busy={pdf.busy} onTap={() => { void pdf.run() }} />
        {archive.bytes > 0 && (zip
          ? <Button id='file-zip-send' kind='tint' wide icon='send' words={words.zipSend} busy={send.busy} onTap={() => { void send.run() }} />
          : <Button id='file-zip' kind='ghost' wide icon='download' words={words.zip(sizeWords(archive.bytes))} busy={fetchZip.busy} onTap={() => { void fetchZip.run() }} />)}
        {isStaff && (archive.isOutdated || archive.bytes === 0) && <Button id='file-renew' kind='ghost' wide words={words.renew} busy={renew.busy} onTap={() => { void renew.run() }} />}
      </Buttons>
      {archive.bytes > 0 && <Words kind='caption' tone='quiet'>{words.zipNote}</Words>}
    </Card>
  )
}
