import { useState } from 'react'
import type { LinesTaken } from '@contract/parking'
import { communityOf, type LotId } from '@domain/kernel/ids'
import type { LotDraft, SpaceState } from '@domain/parking/lot'
import type { SpaceLine } from '@domain/parking/space-lines'
import { useCopy } from '@/copy/copy'
import { parkingLotsCopy } from '@/copy/parking-lots'
import { Loaded } from '@/frame/loaded'
import { MoreRows } from '@/frame/more-rows'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { useCommand } from '@/platform/use-command'
import { useGrowing } from '@/platform/use-growing'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Foot } from '@/ui/foot'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { FillSheet } from './fill-sheet'
import { LotSheet } from './lot-sheet'
import { countsWords, draftOfLot, filtersOf, spaceRow, spacesShown } from './lots.view'
import { SpaceSheet, type SpaceDeed } from './space-sheet'

/** One lot: its spaces, whose they are, and what managers do with them. */
export const LotScreen = ({ lotId: id }: { lotId: string }) => {
  const lotId = id as LotId, communityId = communityOf(lotId), words = useCopy(parkingLotsCopy), saying = { words, language: language(), now: now() }
  const load = useLoad(() => ask('manager', 'parking.lot', { lotId }))
  const [doing, setDoing] = useState<'fill' | 'edit' | { readonly no: string }>()
  const [filter, setFilter] = useState<SpaceState | 'all'>('all')
  const [trouble, setTrouble] = useState<string>()
  const [taken, setTaken] = useState<LinesTaken>()
  const begin = (next: typeof doing) => { setTrouble(undefined); setTaken(undefined); setDoing(next) }
  const view = load.state === 'ready' ? load.value : undefined, shown = view ? spacesShown(view, filter) : [], list = useGrowing(shown)
  const chosen = typeof doing === 'object' ? view?.spaces.find(({ no }) => no === doing.no) : undefined
  const save = useCommand(async (lot: LotDraft) => {
    const reply = await ask('manager', 'parking.save', { communityId, lotId, lot })
    if (reply.ok) begin(undefined); else setTrouble(troubleWords(reply))
    await load.reload()
  })
  const fill = useCommand(async (lines: readonly SpaceLine[]) => {
    const reply = await ask('manager', 'parking.fill', { lotId, lines: lines.map((line) => ({ ...line })) })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    setTaken(reply.ok ? reply.value : undefined)
    await load.reload()
  })
  const give = async (no: string, home: string) => {
    const reply = await ask('manager', 'parking.fill', { lotId, lines: [{ no, home }] }), left = reply.ok ? reply.value.left[0] : undefined
    return reply.ok ? left && words.leftWhy[left.why] : troubleWords(reply)
  }
  const change = async (no: string, one: Exclude<SpaceDeed, { readonly do: 'give' }>) => {
    const reply = one.do === 'swap' ? await ask('manager', 'parking.swap', { lotId, no, other: one.other, otherLotId: one.otherLotId, why: one.why })
      : one.do === 'release' ? await ask('manager', 'parking.release', { lotId, no, why: one.why })
        : await ask('manager', 'parking.mark', { lotId, nos: [no], mark: one.mark, why: one.why })
    return reply.ok ? undefined : troubleWords(reply)
  }
  const deed = useCommand(async (no: string, one: SpaceDeed) => {
    const said = one.do === 'give' ? await give(no, one.home) : await change(no, one)
    if (said) setTrouble(said); else begin(undefined)
    await load.reload()
  })
  const tell = useCommand(async () => { await ask('manager', 'parking.tell', { lotId }); await load.reload() })
  return (
    <Screen title={words.bar} foot={view ? <Foot><Button id='lot-fill' icon='plus' words={words.fill} onTap={() => begin('fill')} /></Foot> : undefined}>
      <Loaded load={load} refused={(refusal) => ({ words: troubleWords(refusal) })}>
        {(lot) => (
          <>
            <TitleBlock title={lot.name} note={[words.types[lot.type], lot.place, words.surfaces[lot.surface], words.conditions[lot.condition], countsWords(lot.counts, saying)].filter(Boolean).join('　')} aside={<Link id='lot-edit' icon='pen' words={words.edit} onTap={() => begin('edit')} />} />
            {lot.untold > 0 && <Section wide><Notice tone='amber' icon='bell' words={words.untold(lot.untold)} action={<Link id='lot-tell' words={words.tell} onTap={() => { void tell.run() }} />} /></Section>}
            <Section><Chips id='lot-filter' line chosen={[filter]} onTap={setFilter} options={filtersOf(lot, words)} /></Section>
            <Card fit='list'>
              {lot.spaces.length === 0 && <ListRow quiet words={words.noSpaces} />}
              {list.shown.map((one) => {
                const { no, note, pill, tone } = spaceRow(one, saying)
                return <ListRow key={no} id={`space-${no}`} strong words={no} {...(note ? { note } : {})} aside={<Pill words={pill} tone={tone} />} onTap={() => begin({ no })} />
              })}
            </Card>
            <MoreRows list={list} />
            {doing === 'edit' && <LotSheet communityId={communityId} lot={draftOfLot(lot)} isNew={false} busy={save.busy} trouble={trouble} onClose={() => begin(undefined)} onSave={(draft) => { void save.run(draft) }} />}
          </>
        )}
      </Loaded>
      {doing === 'fill' && <FillSheet busy={fill.busy} trouble={trouble} taken={taken} onClose={() => begin(undefined)} onFill={(lines) => { void fill.run(lines) }} />}
      {chosen && <SpaceSheet key={chosen.no} one={chosen} note={spaceRow(chosen, saying).note} others={view?.others ?? []} busy={deed.busy} trouble={trouble} onClose={() => begin(undefined)} onDo={(one) => { void deed.run(chosen.no, one) }} />}
    </Screen>
  )
}
