import { useState } from 'react'
import { isLow, type StockItem } from '@domain/site/site'
import { useCopy } from '@/copy/copy'
import { keyStoreCopy } from '@/copy/key-store'
import { siteCopy } from '@/copy/site'
import { dateWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage, startAt } from '@/platform/navigate'
import { useLoad } from '@/platform/use-load'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Pill } from '@/ui/pill'
import { Timeline } from '@/ui/timeline'
import { TitleBlock } from '@/ui/title-block'
import { PlanSheet } from './plan-sheet'
import { moveLines, stockLines, type Saying } from './site.view'
import { StockSheet } from './stock-sheet'
import { VenueCard } from './venue-card'

/** The site of a community: each batch's list, what lies in store, the plan of the venue. */
export const SiteScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(siteCopy), keys = useCopy(keyStoreCopy), saying: Saying = { words, language: language(), now: now() }
  const load = useLoad(() => ask('staff', 'site.open', { communityId }), `site:${communityId}`)
  const [item, setItem] = useState<StockItem | null>()
  const [isPlanning, setPlanning] = useState(false)
  const done = async () => { setItem(undefined); setPlanning(false); await load.reload() }
  return (
    <Screen title={words.bar} up={() => { void startAt('staff/today/index', { communityId }) }}>
      <Loaded load={load}>
        {(view) => {
          const moves = moveLines(view, saying)
          return (
            <>
              <TitleBlock title={words.bar} note={words.note} />
              <Card title={words.batches} fit='list'>
                {view.batches.map(({ batchId, name, first }) => <ListRow key={batchId} id={`site-${batchId.split('_').pop()}`} icon='list' strong words={name} {...(first ? { note: words.batchNote(dateWords(first, saying.language)) } : {})} onTap={() => { void openPage('site/readiness/index', { communityId, batchId }) }} />)}
                {!view.batches.length && <ListRow quiet words={words.noBatches} />}
              </Card>
              <Card fit='list'><ListRow id='to-keys' icon='key' strong words={keys.bar} note={keys.note} onTap={() => { void openPage('site/key-register/index', { communityId }) }} /></Card>
              <Card title={words.stock} aside={<Link id='stock-add' icon='plus' words={words.addStock} onTap={() => setItem(null)} />} fit='list'>
                {stockLines(view.stock).map((one) => <ListRow key={one.id} id={`stock-${one.id}`} strong words={one.name} {...(one.place ? { note: one.place } : {})} aside={<>{one.count}{isLow(one) && <> <Pill tone='red' words={words.few} /></>}</>} onTap={() => setItem(one)} />)}
                {!view.stock.length && <ListRow quiet words={words.stockNone} />}
              </Card>
              {moves.length > 0 && <Card title={words.moves}><Timeline moments={moves} /></Card>}
              <VenueCard plan={view.plan} points={view.points} none={words.mapNone} edit={view.isManager ? { words: words.editMap, onTap: () => setPlanning(true) } : undefined} />
              {item !== undefined && <StockSheet key={item?.id ?? ''} communityId={communityId} item={item} onClose={() => setItem(undefined)} onDone={done} />}
              {isPlanning && <PlanSheet communityId={communityId} view={view} onClose={() => setPlanning(false)} onDone={done} />}
            </>
          )
        }}
      </Loaded>
    </Screen>
  )
}
