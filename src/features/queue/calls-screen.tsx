import { Text, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import type { CallsView } from '@contract/queue'
import { useCopy } from '@/copy/copy'
import { queueCopy } from '@/copy/queue'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { announce } from '@/platform/announce'
import { ask } from '@/platform/ask'
import { brightScreen } from '@/platform/bright-screen'
import { language } from '@/platform/language'
import { useEvery } from '@/platform/use-every'
import { useLoad } from '@/platform/use-load'
import { Link } from '@/ui/link'
import { PageState } from '@/ui/page-state'
import { newlyCalled, spelled } from './queue.view'
import './calls.scss'

const AGAIN_MS = 8_000
/** What a screen holds; whoever was called earlier has had time to look. */
const MOST = 9

const CalledRow = ({ one: { no, desk, service }, isNew }: { one: CallsView['called'][number]; isNew?: boolean }) => {
  const words = useCopy(queueCopy)
  return (
    <View className={isNew ? 'calls__row calls__row--new' : 'calls__row'}>
      <Text className='calls__no'>{no}</Text>
      <View className='calls__where'><Text className='calls__desk'>{words.at(desk)}</Text><Text className='calls__for'>{words.services[service]}</Text></View>
    </View>
  )
}

/** The board on the wall: numbers and desks, large enough from five metres, said aloud once somebody switched that on. */
export const CallsScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(queueCopy)
  const load = useLoad(() => ask('owner', 'queue.calls', { communityId }))
  useEvery(AGAIN_MS, load.renew)
  useEffect(() => {
    const dimmed = brightScreen()
    return () => { void dimmed.then((putBack) => putBack()) }
  }, [])
  const [isLoud, setLoud] = useState(false)
  const before = useRef<CallsView['called']>()
  const called = load.state === 'ready' ? load.value.called : undefined
  useEffect(() => {
    if (!called) return
    if (isLoud) for (const { no, desk } of newlyCalled(before.current, called)) announce(words.say(spelled(no), desk), language())
    before.current = called
  }, [called, isLoud, words])
  return (
    <Screen title={words.boardBar}>
      <Loaded load={load}>
        {({ communityName, called: now, lines }) => (
          <View className='calls'>
            <View className='calls__head'><Text>{communityName}</Text><Link id='calls-voice' words={`${words.voice} ${isLoud ? words.voiceOn : words.voiceOff}`} onTap={() => setLoud(!isLoud)} /></View>
            {now.length === 0 && <PageState kind='empty' icon='bell' inside words={words.boardEmpty} note={words.chime} />}
            {now.slice(0, 1).map((one) => <CalledRow key={one.no} one={one} isNew />)}
            {now.length > 1 && <View className='calls__rest'>{now.slice(1, MOST).map((one) => <CalledRow key={one.no} one={one} />)}</View>}
            {lines.map(({ service, waiting, next, minutes }) => (
              <View key={service} className='calls__line'>
                <Text>{words.services[service]}</Text>
                <Text>{[words.boardWaiting(waiting), next.length ? words.boardNext(next.join(' ')) : '', minutes ? words.minutes(minutes) : ''].filter(Boolean).join('　')}</Text>
              </View>
            ))}
          </View>
        )}
      </Loaded>
    </Screen>
  )
}
