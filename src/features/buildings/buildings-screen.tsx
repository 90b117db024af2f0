import { useState } from 'react'
import { READY_FLAGS, type ReadyFlag } from '@domain/community/readiness'
import { useCopy } from '@/copy/copy'
import { buildingsCopy } from '@/copy/buildings'
import { atWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { useCommand } from '@/platform/use-command'
import { useGrowing } from '@/platform/use-growing'
import { useLoad } from '@/platform/use-load'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { Foot } from '@/ui/foot'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { TitleBlock } from '@/ui/title-block'
import { alsoLacking, firstOpen, lacking, readyCount, type BuildingRow } from './buildings.view'
import { HoldSheet } from './hold-sheet'

type Turning = { readonly row: BuildingRow; readonly flag: ReadyFlag; readonly isSet: boolean }

/** Which buildings are ready to be moved into, by whom it was said; and the homes kept back. */
export const BuildingsScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(buildingsCopy)
  const load = useLoad(() => ask('manager', 'buildings.open', { communityId }))
  const view = load.state === 'ready' ? load.value : undefined
  const [unfolded, setUnfolded] = useState<string>()
  const [turning, setTurning] = useState<Turning>()
  const [holding, setHolding] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const list = useGrowing(view?.rows ?? [])
  const shown = unfolded ?? firstOpen(view?.rows ?? [])
  const done = async (reply: { readonly ok: boolean } & Record<string, unknown>) => {
    setTrouble(reply.ok ? undefined : troubleWords(reply as never))
    await load.reload()
  }
  const say = useCommand(async (buildings: readonly string[]) => {
    if (!turning) return
    const { flag, isSet } = turning
    const reply = await ask('manager', 'buildings.ready', { communityId, buildings: [...buildings], flag, isSet })
    setTurning(undefined)
    await done(reply)
  })
  const release = useCommand(async (homeId: string) => done(await ask('manager', 'buildings.release', { homeId })))
  const others = turning?.isSet && view ? alsoLacking(view.rows, turning.row.building, turning.flag) : []
  return (
    <Screen title={words.bar} foot={view && view.rows.length > 0 && <Foot><Button id='hold-home' kind='ghost' words={words.hold} onTap={() => setHolding(true)} /></Foot>}>
      <Loaded load={load}>
        {({ rows, held }) => (
          <>
            <TitleBlock title={words.title} note={words.note} aside={words.ready(readyCount(rows), rows.length)} />
            {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
            {rows.length === 0 && <PageState kind='empty' icon='home' inside words={words.empty} note={words.emptyNote} />}
            {rows.length > 0 && (
              <Card fit='list'>
                {list.shown.map((row) => (
                  <ListRow
                    key={row.building} id={`building-${row.building}`} strong words={words.building(row.building)} note={words.homes(row.homes)} onTap={row.building === shown ? undefined : () => setUnfolded(row.building)}
                    aside={<Pill tone={lacking(row).length ? 'amber' : 'pine'} words={lacking(row).length ? words.lacks(lacking(row).length) : words.isReady} />}
                  >
                    {row.building === shown ? READY_FLAGS.map((flag) => <FlagRow key={flag} row={row} flag={flag} onTurn={(isSet) => setTurning({ row, flag, isSet })} />) : undefined}
                  </ListRow>
                ))}
              </Card>
            )}
            <Card title={words.heldTitle} aside={words.held(held.length)} fit='list'>
              <ListRow quiet words={held.length ? words.heldNote : words.noHeld} />
              {held.map(({ homeId, label, reason, by, at }) => (
                <ListRow key={homeId} strong words={label} note={`${reason}　${words.by(by, atWords(at, now(), language()))}`} aside={<Link id={`release-${homeId.split('_').pop()}`} words={words.release} label={`${words.release} ${label}`} onTap={() => { void release.run(homeId) }} />} />
              ))}
            </Card>
            <HoldSheet open={holding} communityId={communityId} buildings={rows.map(({ building }) => building)} onClose={() => setHolding(false)} onHeld={() => { setHolding(false); void load.reload() }} />
          </>
        )}
      </Loaded>
      <Sheet
        open={turning !== undefined} title={turning ? words.sureTitle(words.building(turning.row.building), turning.isSet ? words.flags[turning.flag] : `${words.back} ${words.flags[turning.flag]}`) : ''}
        words={turning?.isSet ? words.sure : words.unsure} onClose={() => setTurning(undefined)} closeLabel={words.no}
        foot={turning && (
          <Buttons>
            {others.length > 0 && <Button id='ready-all' kind='ghost' words={words.all(others.length)} busy={say.busy} onTap={() => { void say.run([turning.row.building, ...others]) }} />}
            <Button id='ready-one' wide kind={turning.isSet ? 'primary' : 'danger'} words={turning.isSet ? words.confirm : words.back} busy={say.busy} onTap={() => { void say.run([turning.row.building]) }} />
          </Buttons>
        )}
      />
    </Screen>
  )
}

const FlagRow = ({ row, flag, onTurn }: { row: BuildingRow; flag: ReadyFlag; onTurn: (isSet: boolean) => void }) => {
  const words = useCopy(buildingsCopy)
  const mark = row.ready[flag]
  const turn = mark ? (row.batch ? undefined : words.back) : words.confirm
  return (
    <ListRow
      mark={mark ? 'done' : 'empty'} words={words.flags[flag]} note={mark ? words.by(mark.by, atWords(mark.at, now(), language())) : words.not}
      aside={turn ? <Link id={`${flag}-${row.building}`} words={turn} look={mark ? 'quiet' : 'pine'} label={`${turn} ${words.flags[flag]}`} onTap={() => onTurn(!mark)} /> : undefined}
    />
  )
}
