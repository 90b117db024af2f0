import type { Approved } from '../review/approval';
import { momentWords } from './china-words';
import { formPaper, homePairs, type PaperHome } from './paper-head';
import type { Column, Paper } from './paper';
import type { Instant } from '../kernel/calendar';

const column = (title: string, width: number): Column => ({ title, width, align: 'left' });

/** 入伙资料审批单: written by the system from the approvals as they were given (S3-114, S3-202). */
export function approvalPaper(home: PaperHome, facts: { readonly submittedAt: Instant; readonly approved: readonly Approved[]; readonly materials: readonly { readonly name: string; readonly files: number }[] }): Paper {
  const { submittedAt, approved, materials } = facts;
  return formPaper('approval-record', '入伙资料审批单', home, '', [
    homePairs(home), { kind: 'pairs', columns: 2, pairs: [['提交时间', momentWords(submittedAt)], ['审批结果', '通过']] },
    { kind: 'heading', text: '提交的资料' },
    materials.length ? { kind: 'table', columns: [column('资料', 70), column('张数', 30)], rows: materials.map(({ name, files }) => [name, String(files)]), total: null } : { kind: 'text', text: '本批次不收资料。', align: 'left', isIndented: false },
    { kind: 'heading', text: '审批' },
    { kind: 'table', columns: [column('环节', 28), column('审批人', 28), column('意见', 14), column('时间', 30)], rows: approved.map(({ stage, who, at }) => [stage, who, '同意', momentWords(at)]), total: null },
    { kind: 'note', text: '本单由系统按审批记录生成，每一环节由不同的人办理，记录写入操作日志。' },
  ]);
}
