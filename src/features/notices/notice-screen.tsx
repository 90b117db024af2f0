import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { NOTICE_BLOCKS, type NoticeBlock } from '@domain/notices/notice'
import { useCopy } from '@/copy/copy'
import { noticesCopy } from '@/copy/notices'
import { atWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { useShareCardStore } from '@/frame/share-card-store'
import { troubleWords } from '@/frame/trouble'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { shareButton } from '@/platform/share'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Foot } from '@/ui/foot'
import { Link } from '@/ui/link'
import { Mark } from '@/ui/mark'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { ShareBar } from '@/ui/share-bar'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { BlockSheet, WholeSheet } from './block-sheet'
import { GroupCard } from './group-card'
import './notice-parts.scss'
import { blockRows, reachParts, shareCardOf } from './notices.view'
import { useNotice } from './use-notice'

/** The first-entry notice of a batch: how far it reached, whether it is whole, and the owners' group. */
export const NoticeScreen = ({ batchId }: { batchId: string }) => {
  const words = useCopy(noticesCopy)
  const notice = useNotice(batchId)
  const { load, view, draft, missing, isChanged } = notice
  const [block, setBlock] = useState<NoticeBlock>()
  const [whole, setWhole] = useState(false)
  const show = useShareCardStore((state) => state.show)
  const card = view && shareCardOf(batchId, view, words)
  useEffect(() => { if (card) show(card) }, [card?.title, card?.path, show])
  const isOut = view?.publishedAt !== null
  const foot = view && card && draft && (isOut && !isChanged
    ? <Foot><Button id='share' icon='send' words={words.shareMain} native={shareButton(() => card)} /></Foot>
    : (
      <Foot note={missing.length ? words.missing(missing.map((one) => words.blocks[one]).join(words.comma)) : isOut ? words.changed : words.publishNote(view.addressees)}>
        <Button id='publish-notice' icon='send' words={isOut ? words.update : words.publish} busy={notice.publish.busy} disabled={missing.length > 0 || !draft.title.trim()} onTap={() => { void notice.publish.run() }} />
      </Foot>
    ))
  return (
    <Screen title={words.bar} foot={foot || undefined}>
      <Loaded load={load} refused={(refusal) => ({ words: refusal.code === 'BATCH_UNKNOWN' ? words.missingBatch : troubleWords(refusal) })}>
        {(opened) => draft && card && (
          <>
            <TitleBlock title={opened.batchName} aside={words.homes(opened.addressees)} note={opened.publishedAt === null ? `${draft.title}　${words.notSent}` : draft.title} />
            {notice.trouble && <Section wide><Notice tone='red' icon='warn' words={notice.trouble} /></Section>}
            {opened.publishedAt !== null && (
              <Card title={words.reach} aside={words.sentAt(atWords(opened.publishedAt, now(), language()))}>
                <ShareBar label={words.reach} parts={reachParts(opened, words)} />
                {opened.unbound > 0 && <View className='notice-reach'><Words kind='caption' tone='quiet'>{words.unboundNote(opened.unbound)}</Words></View>}
              </Card>
            )}
            <Card title={words.complete(NOTICE_BLOCKS.length - missing.length, NOTICE_BLOCKS.length)} aside={<Link id='notice-whole' words={words.preview} onTap={() => setWhole(true)} />}>
              <View className='notice-blocks'>
                {blockRows(draft, words).map((row) => (
                  <View key={row.block} className='notice-block'>
                    <Mark state={row.isThere ? 'done' : 'missing'} size='s' />
                    <Text className='notice-block__words'>{row.words}</Text>
                    {!row.isThere && <Link id={`fill-${row.block}`} words={words.fill} onTap={() => setBlock(row.block)} />}
                  </View>
                ))}
              </View>
            </Card>
            <GroupCard view={opened} card={card} />
            <WholeSheet open={whole && !block} draft={draft} onTitle={notice.setTitle} onEdit={setBlock} onClose={() => setWhole(false)} />
            <BlockSheet block={block} draft={draft} onText={notice.setBlock} onClose={() => setBlock(undefined)} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}
