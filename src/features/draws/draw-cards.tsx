import { View } from '@tarojs/components'
import type { DrawBoard, DrawView } from '@contract/draws'
import { MoreRows } from '@/frame/more-rows'
import { useGrowing } from '@/platform/use-growing'
import { Card } from '@/ui/card'
import { KeyValues } from '@/ui/key-values'
import { ListRow } from '@/ui/list-row'
import { Timeline } from '@/ui/timeline'
import { Words } from '@/ui/words'
import { fingerprint, logOf, when, type Saying } from './draws.view'

type Shown = { view: DrawView | DrawBoard, saying: Saying }

/** What is drawn, for whom, when; and how, in three sentences. */
export const TermsCards = ({ view, saying }: Shown) => {
  const { words } = saying
  const pairs = [
    { key: 'prizes', words: words.prizes, value: words.prizeCount(view.prizes.length) }, { key: 'entered', words: words.entered, value: words.enteredCount(view.entered) },
    { key: 'entries', words: words.entries, value: words.between(when(view.opensAt, saying), when(view.closesAt, saying)) }, { key: 'known', words: words.known, value: words.from(when(view.knownAt, saying)) },
    ...(view.earlyAt === null ? [] : [{ key: 'early', words: words.early, value: words.from(when(view.earlyAt, saying)) }])
  ]
  return (
    <>
      <Card title={view.title}>
        {view.note !== '' && <Words tone='quiet'>{view.note}</Words>}
        <KeyValues pairs={pairs} />
      </Card>
      <Card title={words.how}>
        {words.howLines(view.source, when(view.knownAt, saying)).map((line, i) => <Words key={line}>{`${i + 1}. ${line}`}</Words>)}
      </Card>
    </>
  )
}

/** Who has what; everybody's home by its number only. */
export const ResultCard = ({ view, saying, home }: Shown & { home?: string }) => {
  const { words } = saying, drawn = view.published?.drawn, list = useGrowing(drawn?.result ?? [])
  if (!drawn) return null
  return (
    <View>
      <Card title={words.result} fit='list'>
        {list.shown.map((won) => <ListRow key={won.home} strong={won.home === home} words={won.home} aside={<Words inline>{won.prize.label}</Words>} />)}
        {drawn.result.length === 0 && <ListRow quiet words={words.noResult} />}
        {drawn.reserve.length > 0 && list.rest === 0 && <ListRow quiet words={words.reserveCount(drawn.reserve.length)} />}
      </Card>
      <MoreRows list={list} />
    </View>
  )
}

/** The fingerprints as they were published, and the log. */
export const RecordCard = ({ view, saying }: Shown) => {
  const { words } = saying, { published } = view
  if (!published) return null
  const { commitment, closed, drawn } = published
  const pairs = [['commitment', words.commitment, fingerprint(commitment)], ['entries', words.entriesDigest, fingerprint(closed?.entriesDigest ?? '')], ['number', words.number, drawn?.value ?? ''], ['seed', words.seed, fingerprint(drawn?.seed ?? '')]] as const
  return (
    <Card title={words.log}>
      <KeyValues pairs={pairs.filter(([, , value]) => value).map(([key, label, value]) => ({ key, words: label, value }))} />
      <Timeline moments={logOf(published, saying)} />
    </Card>
  )
}
