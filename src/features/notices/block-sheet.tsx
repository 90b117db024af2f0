import { View } from '@tarojs/components'
import { NOTICE_BLOCKS, type NoticeBlock, type NoticeDraft } from '@domain/notices/notice'
import { useCopy } from '@/copy/copy'
import { noticesCopy } from '@/copy/notices'
import { AreaField } from '@/ui/area-field'
import { Button } from '@/ui/button'
import { Link } from '@/ui/link'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { Words } from '@/ui/words'
import './notice-parts.scss'

type BlockSheetProps = { block: NoticeBlock | undefined; draft: NoticeDraft; onText: (block: NoticeBlock, text: string) => void; onClose: () => void }

/** One block being rewritten. */
export const BlockSheet = ({ block, draft, onText, onClose }: BlockSheetProps) => {
  const words = useCopy(noticesCopy)
  if (!block) return null
  return (
    <Sheet open title={words.editTitle(words.blocks[block])} onClose={onClose} closeLabel={words.close} foot={<Button id='block-done' words={words.done} onTap={onClose} />}>
      <AreaField id={`block-${block}-text`} label={words.blocks[block]} value={draft.blocks[block] ?? ''} maxLength={2000} onInput={(text) => onText(block, text)} />
    </Sheet>
  )
}

type WholeSheetProps = { open: boolean; draft: NoticeDraft; onTitle: (title: string) => void; onEdit: (block: NoticeBlock) => void; onClose: () => void }

/** The notice as owners read it, block by block, each with its way to change it. */
export const WholeSheet = ({ open, draft, onTitle, onEdit, onClose }: WholeSheetProps) => {
  const words = useCopy(noticesCopy)
  return (
    <Sheet open={open} title={words.bar} onClose={onClose} closeLabel={words.close} foot={<Button id='whole-done' words={words.done} onTap={onClose} />}>
      <TextField id='notice-title' label={words.title} value={draft.title} maxLength={60} onInput={onTitle} />
      {NOTICE_BLOCKS.map((block) => (
        <View key={block} className='notice-part'>
          <View className='notice-part__head'>
            <Words kind='strong'>{words.blocks[block]}</Words>
            <Link id={`edit-${block}`} words={draft.blocks[block]?.trim() ? words.edit : words.fill} label={words.editTitle(words.blocks[block])} onTap={() => onEdit(block)} />
          </View>
          <Words className='notice-whole'>{draft.blocks[block] ?? ''}</Words>
        </View>
      ))}
    </Sheet>
  )
}
