import { useEffect, useState } from 'react'
import type { SessionView } from '@contract/session'
import { useCopy } from '@/copy/copy'
import { frameCopy } from '@/copy/frame'
import { sessionCopy } from '@/copy/session'
import { Screen } from '@/frame/screen'
import { takeUpdate } from '@/platform/app-update'
import { ask } from '@/platform/ask'
import { lastPlace } from '@/platform/last-place'
import { openPage, replacePage } from '@/platform/navigate'
import { readStored, store } from '@/platform/storage'
import { Link } from '@/ui/link'
import { PageState } from '@/ui/page-state'
import { Section } from '@/ui/section'
import { ChoosePlace } from './choose-place'
import { goTo } from './go-to'
import { gateOf, type Gate } from './session.view'

type Stage = { readonly kind: 'opening' | 'offline' | 'old' } | { readonly kind: 'failed'; readonly ref: string } | Extract<Gate, { kind: 'choose' }>
const KEPT = 'view:session'

/** The session as the cloud knows it; without a network, as it was last time. */
async function openSession (): Promise<SessionView | Stage> {
  const reply = await ask('owner', 'session.open', {})
  if (reply.ok) {
    void store(KEPT, reply.value)
    return reply.value
  }
  if (reply.code === 'CLIENT_TOO_OLD') return { kind: 'old' }
  if (reply.code !== 'UNREACHABLE' && reply.code !== 'BUSY') return { kind: 'failed', ref: reply.code === 'INTERNAL' ? reply.data.ref : reply.code }
  return await readStored<SessionView>(KEPT) ?? { kind: 'offline' }
}

/** The door: finds out who opened the app and goes on to their home, their work, or to confirming a home. */
export const LaunchScreen = ({ community, choose }: { community: string | undefined, choose: boolean }) => {
  const words = useCopy(sessionCopy)
  const frame = useCopy(frameCopy)
  const [stage, setStage] = useState<Stage>({ kind: 'opening' })
  const enter = async () => {
    setStage({ kind: 'opening' })
    const session = await openSession()
    if ('kind' in session) return setStage(session)
    const gate = gateOf(session, choose ? undefined : await lastPlace(), choose ? undefined : community)
    if (gate.kind === 'go') return goTo(gate.to)
    return gate.kind === 'choose' ? setStage(gate) : replacePage('owner/bind/index', { c: community })
  }
  useEffect(() => { void enter() }, [community, choose])
  const retry = { words: frame.retry, onTap: () => { void enter() } }
  return (
    <Screen title={words.app} onBack={false}>
      {stage.kind === 'opening' && <PageState kind='loading' label={frame.opening} />}
      {stage.kind === 'offline' && <PageState kind='error' words={frame.offlineTitle} note={frame.offlineNote} action={retry} />}
      {stage.kind === 'failed' && <PageState kind='error' icon='warn' words={frame.failedTitle} note={frame.failedNote} action={retry} reference={frame.reference(stage.ref)} />}
      {stage.kind === 'old' && <PageState kind='empty' icon='refresh' words={words.oldTitle} note={words.oldNote} action={{ words: words.update, onTap: takeUpdate }} />}
      {stage.kind === 'choose' && (
        <>
          <ChoosePlace homes={stage.homes} work={stage.work} onChoose={(place) => { void goTo(place) }} />
          <Section><Link id='add-home' icon='plus' words={words.addHome} onTap={() => { void openPage('owner/bind/index', { c: community }) }} /></Section>
        </>
      )}
    </Screen>
  )
}
