import { useState } from 'react'
import type { RegistrationView } from '@contract/registration'
import type { Registration } from '@domain/forms/registration'
import { useCopy } from '@/copy/copy'
import { registrationCopy } from '@/copy/registration'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { openPage, startAt } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Foot } from '@/ui/foot'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { CheckCard } from './check-card'
import { HandedIn } from './handed-in'
import { MaterialCard } from './material-card'
import { piecesOf, useMaterials } from './materials.store'
import { stillMissing, topicRows } from './materials.view'
import { isOpen } from './registration.view'
import { useRegistration, writable } from './use-registration'

/** Papers photographed, everything looked at once more, handed in. */
export const MaterialsScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(registrationCopy)
  const { load, record, change, settle, forget } = useRegistration(homeId)
  const pieces = useMaterials((state) => state.pieces)
  const trouble = useMaterials((state) => state.trouble)
  const [wrong, setWrong] = useState<string>()
  const [asked, setAsked] = useState(false)
  const view = load.state === 'ready' ? load.value : undefined
  const still = view && record ? stillMissing(view, record, (code) => piecesOf(pieces, homeId, code), words) : undefined
  const attached = (materials: RegistrationView['materials']) => { if (view) load.put({ ...view, materials }) }

  const submit = useCommand(async () => {
    setAsked(true)
    if (!view || !record || !still || still.names.length) return
    await settle()
    const reply = await ask('owner', 'registration.submit', { homeId, record: writable(record) })
    if (!reply.ok) {
      setWrong(troubleWords(reply))
      if (reply.code === 'ALREADY_SUBMITTED') await load.reload()
      return
    }
    setWrong(undefined)
    await forget()
    load.put({ ...view, record, state: reply.value.state, missing: [] })
  })

  const form = (of: RegistrationView, filled: Registration) => {
    const apart = of.missing.filter(({ code }) => !of.materials.some((material) => material.code === code))
    return (
      <>
        <TitleBlock title={of.state === 'returned' ? words.returnedTitle : words.materialsTitle} note={words.materialsNote} />
        {apart.length > 0 && <Section>{apart.map((one) => <Notice key={`${one.code}${one.words}`} tone='red' icon='warn' words={one.words} />)}</Section>}
        {trouble && <Section><Notice tone='red' icon='camera' words={trouble === 'NOT_ALLOWED' ? words.photoNotAllowed : words.photoFailed} /></Section>}
        {of.materials.map((material) => (
          <MaterialCard key={material.code} homeId={homeId} material={material} asked={of.missing.find(({ code }) => code === material.code)?.words} words={words} onAttached={attached} />
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
        {(of) => (!isOpen(of.state) ? <HandedIn homeId={homeId} state={of.state} words={words} /> : record ? form(of, record) : null)}
      </Loaded>
    </Screen>
  )
}
