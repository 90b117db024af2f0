import { momentWords } from './china-words';
import type { Block, Paper } from './paper';
import type { SignedPaper, Signature } from './signing';

const ROLES: Readonly<Record<Signature['role'], string>> = { owner: '业主', staff: '物业服务企业' };

/**
 * 签署记录: who signed which digest, when, on what, and the chain of hashes that holds it together (DC-3). It says plainly what the
 * signature is in law, and what it is not.
 */
export function signingRecord(titles: Readonly<Record<string, string>>, papers: readonly SignedPaper[], subtitle: string): Paper {
  const one = (signature: Signature): Block => ({
    kind: 'pairs', columns: 1,
    pairs: [
      ['签署人', `${signature.name}（${ROLES[signature.role]}）`], ['时间', momentWords(signature.at)], ['阅读用时', `${Math.floor(signature.seconds / 60)} 分 ${signature.seconds % 60} 秒`], ['设备', signature.device === '' ? '未记录' : signature.device],
      ['同意的话', signature.consent], ['所示内容摘要', signature.shown], ['记录摘要', signature.hash]
    ]
  });
  const blocks = papers.flatMap((paper): readonly Block[] => [
    { kind: 'heading', text: `《${titles[paper.code] ?? paper.code}》第 ${paper.version} 版` },
    ...(paper.signatures.length > 0 ? paper.signatures.map(one) : [{ kind: 'text', text: '尚未签署。', align: 'left', isIndented: false } as const])
  ]);
  const note: Block = { kind: 'note', text: '签署人在本人微信中阅读全文、表示同意后手写签名。每条记录的摘要包含上一条的摘要，改动、删去或者插入任何一条，后面的摘要都会对不上。本签名属于电子签名，可以作为证据；是否属于《电子签名法》第十三条规定的可靠电子签名，取决于是否接入依法设立的电子认证服务。' };
  return { code: 'signing-record', title: '签署记录', version: 1, isSample: false, subtitle, number: '', blocks: [...blocks, note] };
}
