import type { TrailEntry } from '../audit/trail';
import type { CrewMember } from '../community/community';
import { findDocument } from '../documents/library';
import { maskName } from '../kernel/mask';
import type { MoveInCase } from './case';

/** What was done, in words for the household; null = too small for the timeline (drafts, marks one by one), still in the record. */
const WORDS: Readonly<Record<string, (of: string) => string>> = {
  'notice-read': () => '看入户通知', 'registration-submitted': () => '提交登记资料', 'materials-attached': () => '上传材料', 'review-accepted': () => '资料审核通过', 'review-returned': () => '资料退回补充',
  'roster-changed': () => '业主名册更新', identified: () => '核对身份', 'inspection-finished': () => '验房结束',
  'defect-reported': () => '登记问题', 'defect-fixed': (of) => `问题 ${of} 报修好`, 'defect-confirmed': (of) => `问题 ${of} 复验合格`, 'defect-reopened': (of) => `问题 ${of} 仍未修好，继续修复`,
  'paper-signed': (of) => `签署《${findDocument(of)?.name ?? of}》`, 'keys-taken-out': () => '钥匙出柜', 'keys-counted': () => '清点钥匙', 'keys-accepted': () => '点清并签收钥匙',
};
export const wordsOfEntry = ({ what, of }: Pick<TrailEntry, 'what' | 'of'>): string | null => (Object.hasOwn(WORDS, what) ? WORDS[what]?.(of) ?? null : null);

/** Who it was, as an archive may say it: owners masked, staff by name. */
export function personOfEntry(by: string, owners: MoveInCase['owners'], crew: readonly Pick<CrewMember, 'openid' | 'name'>[]): string {
  if (by === 'system') return '系统';
  const owner = owners.find(({ openid }) => openid === by);
  if (owner) return `业主 ${maskName(owner.name)}`;
  return crew.find(({ openid }) => openid === by)?.name ?? '工作人员';
}
