import { useEffect, useState } from 'react'
import type { RosterPreview } from '@contract/roster'
import { useCopy } from '@/copy/copy'
import { rosterCopy } from '@/copy/roster'
import { inPieces } from '@/frame/in-pieces'
import { troubleWords } from '@/frame/trouble'
import { ask, type Asked } from '@/platform/ask'
import { chooseDocument } from '@/platform/document-file'
import { dropDraft, readDraft, saveDraft } from '@/platform/draft'
import { newRequestId } from '@/platform/request-id'
import { upload } from '@/platform/upload'
import { useCommand } from '@/platform/use-command'
import { cloudPathOf } from './roster.view'

type Source = { readonly fileId: string; readonly name: string }
export type RosterStage =
  | { readonly kind: 'start' } | { readonly kind: 'uploading'; readonly percent: number } | { readonly kind: 'reading' }
  | { readonly kind: 'preview'; readonly source: Source; readonly preview: RosterPreview }
  | { readonly kind: 'committing'; readonly done: number; readonly all: number } | { readonly kind: 'finished'; readonly homes: number; readonly spacesLeft: number }
/** An import that was begun and left; it holds no person's name or number. */
type Begun = { readonly importId: string; readonly file: string }

/** From a file to homes on the roster: chosen, uploaded, read, corrected, taken in piece by piece. */
export function useRoster (communityId: string) {
  const words = useCopy(rosterCopy)
  const [stage, setStage] = useState<RosterStage>({ kind: 'start' })
  const [trouble, setTrouble] = useState<string>()
  const [begun, setBegun] = useState<Begun>()
  const name = `roster:${communityId}`, unread = `roster-file:${communityId}`
  useEffect(() => {
    let here = true
    void readDraft<Begun>(name).then((kept) => { if (here && kept) setBegun(kept.value) })
    return () => { here = false }
  }, [name])

  const back = (before: RosterStage, said: string) => { setTrouble(said); setStage(before) }
  const read = async (source: Source, mapping: Record<string, number> | null, before: RosterStage, sheet: string | null = null) => {
    setTrouble(undefined)
    setStage({ kind: 'reading' })
    // Until the cloud has answered, the file is known to this phone alone: read when the page is opened again, so that it is deleted in time.
    await saveDraft(unread, source satisfies Source)
    const reply: Asked<'roster.preview'> = await ask('manager', 'roster.preview', { communityId, ...source, sheet, mapping })
    if (reply.ok || reply.code !== 'UNREACHABLE') await dropDraft(unread)
    if (reply.ok) return setStage({ kind: 'preview', source, preview: reply.value })
    back(before, reply.code === 'FILE_TYPE' ? words.found[reply.data.found] ?? troubleWords(reply) : troubleWords(reply))
  }
  useEffect(() => { void readDraft<Source>(unread).then((kept) => { if (kept) void read(kept.value, null, { kind: 'start' }) }) }, [unread])
  const choose = useCommand(async () => {
    const chosen = await chooseDocument(['xlsx', 'csv'])
    if (!chosen.ok) return setTrouble(chosen.code === 'CANCELLED' ? undefined : words.notChosen)
    const path = cloudPathOf(communityId, chosen.value.name, newRequestId())
    if (!path) return setTrouble(words.wrongEnding)
    const before = stage
    setTrouble(undefined)
    setStage({ kind: 'uploading', percent: 0 })
    const sent = await upload(chosen.value.path, path, (share) => setStage({ kind: 'uploading', percent: Math.round(share * 100) }))
    if (!sent.ok) return back(before, words.notSent)
    await read({ fileId: sent.value.fileId, name: chosen.value.name.slice(-120) }, null, before)
  })
  const correct = useCommand((mapping: Record<string, number>) => (stage.kind === 'preview' ? read(stage.source, mapping, stage, stage.preview.sheet) : Promise.resolve()))
  const chooseSheet = useCommand((sheet: string) => (stage.kind === 'preview' ? read(stage.source, null, stage, sheet) : Promise.resolve()))
  const take = async (importId: string, file: string, all: number) => {
    const before = stage
    setTrouble(undefined)
    setStage({ kind: 'committing', done: 0, all })
    await saveDraft(name, { importId, file } satisfies Begun)
    const reply = await inPieces(() => ask('manager', 'roster.commit', { communityId, importId }), ({ done, homes }) => setStage({ kind: 'committing', done, all: homes }))
    if (reply.ok && reply.value.left === 0) {
      await dropDraft(name)
      setBegun(undefined)
      return setStage({ kind: 'finished', homes: reply.value.homes, spacesLeft: reply.value.spacesLeft ?? 0 })
    }
    const isGone = !reply.ok && reply.code === 'IMPORT_UNKNOWN'
    if (isGone) await dropDraft(name)
    setBegun(isGone ? undefined : { importId, file })
    back(before, troubleWords(reply.ok ? { code: 'BUSY', data: {} } : reply))
  }
  const commit = useCommand(async () => { if (stage.kind === 'preview') await take(stage.preview.importId, stage.preview.file, stage.preview.fresh + stage.preview.changed) })
  const goOn = useCommand(async () => { if (begun) await take(begun.importId, begun.file, 0) })
  return { stage, trouble, begun, choose, chooseSheet, correct, commit, goOn }
}
