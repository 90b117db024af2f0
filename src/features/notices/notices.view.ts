import { missingBlocks, NOTICE_BLOCKS, type NoticeBlock, type NoticeDraft } from '@domain/notices/notice'
import { communityOf } from '@domain/kernel/ids'
import type { NoticesWords } from '@/copy/zh-CN/notices'
import type { Asked } from '@/platform/ask'
import type { ShareCard } from '@/platform/share'
import type { SharePart } from '@/ui/share-bar'

export type NoticeOpened = Extract<Asked<'notices.open'>, { ok: true }>['value']

/** Homes that have read it, that have not, and that no message can reach: they add up to all. */
export const reachParts = ({ read, unread, unbound }: Pick<NoticeOpened, 'read' | 'unread' | 'unbound'>, words: NoticesWords): readonly SharePart[] => [
  { key: 'read', words: words.read, count: read, look: 'full' }, { key: 'unread', words: words.unread, count: unread, look: 'striped' }, { key: 'unbound', words: words.unbound, count: unbound, look: 'plain' }
]

export type BlockRow = { readonly block: NoticeBlock; readonly words: string; readonly isThere: boolean }
export function blockRows (draft: NoticeDraft, words: NoticesWords): readonly BlockRow[] {
  const missing = missingBlocks(draft)
  return NOTICE_BLOCKS.map((block) => ({ block, words: words.blocks[block], isThere: !missing.includes(block) }))
}
export const draftOf = ({ title, blocks }: NoticeDraft): NoticeDraft => ({ title, blocks })
export const isSame = (a: NoticeDraft, b: NoticeDraft): boolean => a.title === b.title && NOTICE_BLOCKS.every((block) => (a.blocks[block] ?? '') === (b.blocks[block] ?? ''))

/** What lands in the owners' group; it opens the door of this community. */
export const shareCardOf = (batchId: string, { communityName, batchName, placesLeft }: Pick<NoticeOpened, 'communityName' | 'batchName' | 'placesLeft'>, words: NoticesWords): ShareCard =>
  ({ title: words.cardTitle(`${communityName}${batchName}`, placesLeft), path: `pages/launch/index?c=${communityOf(batchId)}` })
