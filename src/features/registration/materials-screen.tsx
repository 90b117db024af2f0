import { useEffect, useRef, useState } from 'react'
import type { RegistrationView } from '@contract/registration'
import type { Registration } from '@domain/forms/registration'
import { useCopy } from '@/copy/copy'
import { registrationCopy } from '@/copy/registration'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { openPage, startAt } from '@/platform/navigate'
import { onNetworkChange } from '@/platform/network'
import { askKept } from '@/platform/unanswered'
import { useCommand } from '@/platform/use-command'
import { useFinish } from '@/platform/use-finish'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Foot } from '@/ui/foot'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { CheckCard } from './check-card'
import { ClashNotice } from './clash-notice'
import { HandedIn } from './handed-in'
import { MaterialCard } from './material-card'
import { forgetKnown, itemsOf, registerNew, resumeUploads, useMaterials } from './materials.store'
import { piecesIn, stillMissing, topicRows, unregistered } from './materials.view'
import { isOpen } from './registration.view'
import { useRegistration, writable } from './use-registration'

/** Papers photographed, everything looked at once more, handed in. */
export const MaterialsScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(registrationCopy)
  const { load, record, clashes, takeMine, dropClashes, change, settle, forget } = useRegistration(homeId)
  const screen = `registration:${homeId}`
  const items = useMaterials((state) => itemsOf(state, homeId))
  const trouble = useMaterials((state) => state.trouble)
  const [wrong, setWrong] = useState<string>()
  const [asked, setAsked] = useState(false)
  const view = load.state === 'ready' ? load.value : undefined
  const still = view && record ? stillMissing(view, record, (code) => piecesIn(items, code), words) : undefined
  const attached = (materials: RegistrationView['materials']) => { if (view) load.put({ ...view, materials }) }

  useEffect(() => {
    void resumeUploads(homeId)
    return onNetworkChange((online) => { if (online) void resumeUploads(homeId) })
  }, [homeId])
  const seen = useRef(view)
  seen.current = view
  // What was sent and not handed in is told the cloud once, when the page is left: another phone then has it too.
  useEffect(() => () => { if (seen.current && isOpen(seen.current.state)) void registerNew(homeId, seen.current.materials) }, [homeId])
  const isRead = view !== undefined
  useEffect(() => { if (isRead && seen.current) void forgetKnown(homeId, seen.current.materials) }, [homeId, isRead])

  const handedIn = async (state: RegistrationView['state']) => {
    setWrong(undefined)
    await forget()
    if (seen.current) load.put({ ...seen.current, ...(record && { record }), state, missing: [] })
  }
  const submit = useCommand(async () => {
    setAsked(true)
    if (!view || !record || !still || still.names.length) return
    await settle()
    const reply = await askKept(screen, 'owner', 'registration.submit', { homeId, record: writable(record), materials: unregistered(view.materials, items) }, homeId)
    if (reply.ok) return handedIn(reply.value.state)
    setWrong(troubleWords(reply))
    if (reply.code === 'ALREADY_SUBMITTED' || reply.code === 'CHANGED_ELSEWHERE') await load.reload()
  })
  // The answer was lost on the way: asked again under its own id, now or when the signal is back.
  useFinish(screen, ({ outcome }) => {
    if (outcome.ok) void handedIn((outcome as { readonly value?: { readonly state: RegistrationView['state'] } }).value?.state ?? 'waiting')
    else setWrong(troubleWords(outcome as Parameters<typeof troubleWords>[0]))
  })

  const form = (of: RegistrationView, filled: Registration) => {
    const apart = of.missing.filter(({ code }) => !of.materials.some((material) => material.code === code))
    return (
      <>
        <TitleBlock title={of.state === 'returned' ? words.returnedTitle : words.materialsTitle} note={words.materialsNote} />
        <ClashNotice clashes={clashes} words={words} onMine={takeMine} onDone={dropClashes} />
        {apart.length > 0 && <Section>{apart.map((one) => <Notice key={`${one.code}${one.words}`} tone='red' icon='warn' words={one.words} />)}</Section>}
        {trouble && <Section><Notice tone='red' icon='camera' words={trouble === 'NOT_ALLOWED' ? words.photoNotAllowed : words.photoFailed} /></Section>}
        {of.materials.map((material) => (
          <MaterialCard key={material.code} homeId={homeId} material={material} record={filled} asked={of.missing.find(({ code }) => code === material.code)?.words} words={words} onAttached={attached} />
        ))}
        <Card fit='list' title={words.recordTitle}>
          {topicRows(filled, words).map((row) => (
            <ListRow
              key={row.at} id={`record-${row.at}`} mark={row.fix ? 'missing' : 'done'} words={row.words}
              aside={<Words kind='caption' inline tone={row.fix ? 'red' : 'quiet'}>{row.fix ? words.toFix(row.fix) : row.summary}</Words>}
              onTap={() => { void settle().then(() => openPage('owner/register/index', { homeId, topic: row.at, only: '1' })) }}
            />
          ))}
        </Card>
        <CheckCard view={of} record={filled} words={words} change={change} />
      </>
    )
  }
  const open = view && isOpen(view.state)
  const note = wrong ?? (asked && still?.names.length ? words.still(still.names.join(words.comma)) : undefined)
  return (
    <Screen
      title={words.materialsBar} up={() => { void startAt('pages/home/index', { homeId }) }}
      foot={open && record
        ? <Foot note={note ? <Words kind='caption' tone='red' inline live>{note}</Words> : undefined}><Button id='registration-submit' words={words.submit} busy={submit.busy} onTap={() => { void submit.run() }} /></Foot>
        : undefined}
    >
      <Loaded load={load} cards={3}>
        {(of) => (!isOpen(of.state) ? <HandedIn homeId={homeId} view={of} words={words} /> : record ? form(of, record) : null)}
      </Loaded>
    </Screen>
  )
}
