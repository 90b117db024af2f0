import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { differences, isChanged } from '@domain/library/differences'
import type { OwnText } from '@domain/library/own-document'
import { useCopy } from '@/copy/copy'
import { libraryCopy } from '@/copy/library'
import { Loaded } from '@/frame/loaded'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { Words } from '@/ui/words'
import { versionWords } from './library.view'
import './compare-sheet.scss'

/** Two versions; `to` null = the draft in hand. */
export type Compared = { readonly from: number, readonly to: number | null }
type CompareProps = { communityId: string, code: string }

/** What went and what came between two texts. */
export const CompareSheet = ({ communityId, code, compared: { from, to }, hand, onClose }: CompareProps & { compared: Compared, hand: OwnText | undefined, onClose: () => void }) => {
  const words = useCopy(libraryCopy)
  const called = (version: number | null) => (version === null ? words.draft : versionWords(version, version === 1, words))
  return (
    <Sheet open title={words.compareTitle(called(from), called(to))} onClose={onClose} closeLabel={words.close} foot={<Button id='compare-done' words={words.close} onTap={onClose} />}>
      <Version communityId={communityId} code={code} version={from}>
        {(before) => (to === null ? hand && <Lines before={before} after={hand} /> : <Version communityId={communityId} code={code} version={to}>{(after) => <Lines before={before} after={after} />}</Version>)}
      </Version>
    </Sheet>
  )
}

const Version = ({ communityId, code, version, children }: CompareProps & { version: number, children: (text: OwnText) => ReactNode }) => {
  const load = useLoad(() => ask('manager', 'library.version', { communityId, code, version }))
  return <Loaded load={load} refused={(refusal) => ({ words: troubleWords(refusal) })}>{(text) => children(text)}</Loaded>
}

const Lines = ({ before, after }: { before: OwnText, after: OwnText }) => {
  const words = useCopy(libraryCopy)
  const lines = differences(before, after)
  if (!isChanged(lines)) return <Words>{words.same}</Words>
  return (
    <>
      {lines.filter(({ kind }) => kind !== 'same').map(({ kind, where, text }, at) => (
        <View key={at} className={`compare-line compare-line--${kind}`}>
          <Words kind='caption' tone={kind === 'gone' ? 'red' : 'pine'}>{[kind === 'gone' ? words.gone : words.come, where].filter(Boolean).join(words.dot)}</Words>
          <Words>{text}</Words>
        </View>
      ))}
    </>
  )
}
