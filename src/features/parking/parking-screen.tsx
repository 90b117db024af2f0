import { useState } from 'react'
import type { ParkingView } from '@contract/parking'
import type { LotId } from '@domain/kernel/ids'
import type { Vehicle } from '@domain/parking/vehicles'
import { useCopy } from '@/copy/copy'
import { parkingCopy } from '@/copy/parking'
import { atWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage, startAt } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Card } from '@/ui/card'
import { Confirm } from '@/ui/confirm'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { AskSheet, type AskDraft } from './ask-sheet'
import { CarSheet } from './car-sheet'
import { askRow } from './parking.view'
import { SpaceCard } from './space-card'
import { VisitSheet, type VisitDraft } from './visit-sheet'

type Doing = { readonly what: 'car'; readonly at: number } | { readonly what: 'ask' } | { readonly what: 'visit'; readonly lot: ParkingView['lots'][number] } | { readonly what: 'withdraw'; readonly no: number } | { readonly what: 'cancel' }

type Reply = { readonly ok: true } | (Parameters<typeof troubleWords>[0] & { readonly ok: false })

/** 我家的车位: the home's spaces and the way there, its vehicles, what it applied for, visitors by the hour. */
export const ParkingScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(parkingCopy), saying = { words, language: language(), now: now() }
  const load = useLoad(() => ask('owner', 'parking.open', { homeId }), `parking:${homeId}`)
  const [doing, setDoing] = useState<Doing>()
  const [trouble, setTrouble] = useState<string>()
  const begin = (next: Doing | undefined) => { setTrouble(undefined); setDoing(next) }
  const view = load.state === 'ready' ? load.value : undefined, visit = view?.visit
  const after = async (reply: Reply) => {
    if (reply.ok) begin(undefined); else setTrouble(troubleWords(reply))
    await load.reload()
  }
  const putCar = useCommand(async (at: number, car: Vehicle | null) => {
    const cars = view?.vehicles ?? [], next = at < cars.length ? cars.flatMap((one, i) => (i !== at ? [one] : car ? [car] : [])) : car ? [...cars, car] : cars
    await after(await ask('owner', 'parking.vehicles', { homeId, vehicles: next.map((one) => ({ ...one })) }))
  })
  const apply = useCommand(async (draft: AskDraft) => after(await ask('owner', 'parking.apply', { homeId, ...draft })))
  const withdraw = useCommand(async (no: number) => after(await ask('owner', 'parking.withdraw', { homeId, no })))
  const book = useCommand(async ({ lotId, ...draft }: VisitDraft) => after(await ask('owner', 'parking.book', { homeId, lotId: lotId as LotId, ...draft })))
  const cancel = useCommand(async () => { if (visit) await after(await ask('owner', 'parking.cancel', { homeId, lotId: visit.lotId as LotId, id: visit.id })) })
  const at = (instant: number) => atWords(instant, saying.now, saying.language)
  return (
    <Screen title={words.bar} up={() => { void startAt('pages/home/index', { homeId }) }}>
      <Loaded load={load}>
        {({ label, spaces, vehicles, canChange, asks, lots }) => (
          <>
            <TitleBlock title={label} note={words.note} />
            {trouble && (!doing || doing.what === 'withdraw' || doing.what === 'cancel') && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
            {spaces.length === 0 && <Card title={words.spaces} fit='list'><ListRow quiet words={words.noSpaces} /></Card>}
            {spaces.map((space) => <SpaceCard key={`${space.lotId}-${space.no}`} space={space} />)}
            <Card title={words.cars} fit='list'>
              {vehicles?.length === 0 && <ListRow quiet words={words.noCars} />}
              {vehicles?.map(({ plate, model }, i) => <ListRow key={plate} id={`car-${i}`} strong words={plate} {...(model ? { note: model } : {})} {...(canChange ? { onTap: () => begin({ what: 'car', at: i }) } : {})} />)}
              {vehicles === null && <ListRow id='car-register' icon='pen' words={words.toRegister} onTap={() => { void openPage('owner/register/index', { homeId }) }} />}
              {vehicles && !canChange && <ListRow quiet words={words.inReview} />}
              {vehicles && canChange && vehicles.length < 6 && <ListRow id='car-add' icon='plus' words={words.addCar} onTap={() => begin({ what: 'car', at: vehicles.length })} />}
            </Card>
            <Card title={words.asks} fit='list'>
              {asks.map((one) => askRow(one, saying)).map(({ no, title, note, state, tone, isOpen }) => <ListRow key={no} id={`ask-${no}`} strong={isOpen} words={title} note={note} aside={<Pill words={state} tone={tone} />} {...(isOpen ? { onTap: () => begin({ what: 'withdraw', no }) } : {})} />)}
              <ListRow id='ask-add' icon='plus' words={words.addAsk} onTap={() => begin({ what: 'ask' })} />
            </Card>
            {visit && (
              <Card over={words.visitors} title={words.booked(visit.lot, visit.no)} tone='pine' aside={<Link id='visit-cancel' look='quiet' words={words.cancel} onTap={() => begin({ what: 'cancel' })} />} fit='list'>
                <ListRow icon='clock' words={words.bookedNote(at(visit.from), at(visit.to), visit.plate)} note={[visit.place, visit.way].filter(Boolean).join('　')} />
              </Card>
            )}
            {!visit && lots.length > 0 && (
              <Card title={words.visitors} fit='list'>
                {lots.map((lot) => <ListRow key={lot.lotId} id={`visit-${lot.lotId.split('_').pop()}`} icon='calendar' words={lot.name} note={words.visitRow(lot.spaces, lot.hours)} onTap={() => begin({ what: 'visit', lot })} />)}
              </Card>
            )}
            {doing?.what === 'car' && <CarSheet key={doing.at} car={vehicles?.[doing.at] ?? { plate: '', model: '' }} isNew={doing.at >= (vehicles?.length ?? 0)} busy={putCar.busy} trouble={trouble} onClose={() => begin(undefined)} onPut={(car) => { void putCar.run(doing.at, car) }} />}
            {doing?.what === 'ask' && <AskSheet plate={vehicles?.[0]?.plate ?? ''} busy={apply.busy} trouble={trouble} onClose={() => begin(undefined)} onSend={(draft) => { void apply.run(draft) }} />}
            {doing?.what === 'visit' && <VisitSheet lot={doing.lot} busy={book.busy} trouble={trouble} onClose={() => begin(undefined)} onBook={(draft) => { void book.run(draft) }} />}
          </>
        )}
      </Loaded>
      <Confirm open={doing?.what === 'withdraw'} title={words.withdrawTitle} words={words.withdrawWords} yes={words.withdraw} no={words.back} busy={withdraw.busy} onYes={() => { if (doing?.what === 'withdraw') void withdraw.run(doing.no) }} onNo={() => begin(undefined)} />
      <Confirm open={doing?.what === 'cancel'} title={words.cancelTitle} words={words.cancelWords} yes={words.cancel} no={words.back} danger busy={cancel.busy} onYes={() => { void cancel.run() }} onNo={() => begin(undefined)} />
    </Screen>
  )
}
