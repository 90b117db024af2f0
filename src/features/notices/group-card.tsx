import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { noticesCopy } from '@/copy/notices'
import { periodWords } from '@/copy/when'
import { copyText } from '@/platform/clipboard'
import { language } from '@/platform/language'
import { shareButton, type ShareCard } from '@/platform/share'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { Section } from '@/ui/section'
import { Words } from '@/ui/words'
import './notice-parts.scss'
import type { NoticeOpened } from './notices.view'

/** The card as it lands in the owners' group, and the two ways to send it. */
export const GroupCard = ({ view, card }: { view: NoticeOpened, card: ShareCard }) => {
  const words = useCopy(noticesCopy)
  const [copied, setCopied] = useState<boolean>()
  const copy = async () => { setCopied(await copyText(view.groupText)) }
  return (
    <Section quiet wide title={words.group} aside={words.groupAside}>
      <View className='notice-group'>
        <View className='notice-group__card'>
          <View className='notice-group__app'><Icon name='key' size='s' /><Text>{words.app}</Text></View>
          <Words>{words.cardWords(`${view.communityName}${view.batchName}`)}</Words>
          <View className='notice-group__picture'>
            {view.placesLeft > 0 ? <><View>{words.left}</View><Text className='notice-group__number'>{view.placesLeft}</Text><Text>{` ${words.seats}`}</Text></> : <Words kind='display' tone='pine'>{words.full}</Words>}
            <View>{periodWords(view.days.first, view.days.last, language())}</View>
          </View>
          <Words kind='caption' tone='quiet'>{words.mini}</Words>
        </View>
        <View className='notice-group__side'>
          {view.publishedAt !== null && <Button id='share-side' small kind='tint' icon='send' words={words.share} native={shareButton(() => card)} />}
          <Button id='copy-text' small kind='tint' icon='doc' words={words.copyText} onTap={() => { void copy() }} />
        </View>
      </View>
      {copied !== undefined && <Words kind='caption' tone={copied ? 'pine' : 'red'} live centre>{copied ? words.copied : words.notCopied}</Words>}
    </Section>
  )
}
