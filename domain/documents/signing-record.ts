import type { Digest } from '../audit/trail';
import { momentWords } from './china-words';
import type { Block, Paper } from './paper';
import { sealWords, type SealMark } from './seal';
import type { Explanation } from '../library/paper-notes';
import { countedSignatures, type Proof, type SignedPaper, type Signature, type Struck } from './signing';

const ROLES: Readonly<Record<Signature['role'], string>> = { owner: '业主', staff: '物业服务企业' };
const PROOFS: Readonly<Record<Proof, string>> = { phone: '本人微信，手机号与房屋登记一致', 'phone+card': '本人微信，手机号与房屋登记一致，现场核对证件', crew: '物业服务企业登记的工作人员' };
const GONE: Readonly<Record<Struck['why'] | 'changed', string>> = { withdrawn: '已由签署人撤回', expired: '逾期未签全，已失效', changed: '文件内容后来有改动，此签名作废' };

/** What the record says of the file it closes: how its digests are made, and whose digital signature closes it. */
export type RecordOf = { readonly digest?: Digest; readonly seal?: SealMark | null; /** Key clauses explained before signing (S3-17). */ readonly explained?: readonly Explanation[] };

const explainedWords = ({ clause, title, name, at, heardAt }: Explanation): string => `第 ${clause} 条“${title}”由 ${name} 于 ${momentWords(at)} 讲解${heardAt === null ? '。' : `，业主于 ${momentWords(heardAt)} 表示听明白。`}`;

function whyGone(paper: SignedPaper, signature: Signature): string {
  if (countedSignatures(paper).includes(signature)) return '';
  const struck = paper.struck?.find(({ hash }) => hash === signature.hash);
  return struck ? `${GONE[struck.why]}（${momentWords(struck.at)}）` : GONE.changed;
}

function oneSignature(paper: SignedPaper, at: number, digest: Digest | undefined): Block {
  const signature = paper.signatures[at] as Signature, { name, role, proof, proxy, vouched } = signature, gone = whyGone(paper, signature);
  return {
    kind: 'pairs', columns: 1,
    pairs: [
      ['签署人', `${name}（${ROLES[role]}）`], ...(proxy ? [['代签', `由 ${proxy.name} 代签，授权书 ${proxy.letter}`] as const] : []), ...(proof ? [['身份确认', PROOFS[proof]] as const] : []),
      ['时间', momentWords(signature.at)], ['阅读用时', `${Math.floor(signature.seconds / 60)} 分 ${signature.seconds % 60} 秒`], ['设备', signature.device === '' ? '未记录' : signature.device],
      ['同意的话', signature.consent], ...(digest ? [['同意文字摘要', digest(signature.consent)] as const] : []), ['所示内容摘要', signature.shown],
      ['上一条摘要', paper.signatures[at - 1]?.hash ?? '（第一条）'], ['记录摘要', signature.hash],
      ...(vouched ? [['电子认证', `${vouched.by}　${vouched.ticket}　${momentWords(vouched.at)}`] as const] : []), ...(gone ? [['效力', gone] as const] : []),
    ]
  };
}

/**
 * 签署记录: who signed which digest, how they were known, when, on what, and the chain of hashes that holds it together (DC-3). It says plainly what the
 * signature is in law, and what it is not.
 */
export function signingRecord(titles: Readonly<Record<string, string>>, papers: readonly SignedPaper[], subtitle: string, { digest, seal, explained = [] }: RecordOf = {}): Paper {
  const blocks = papers.flatMap((paper): readonly Block[] => [
    { kind: 'heading', text: `《${titles[paper.code] ?? paper.code}》第 ${paper.version} 版` },
    ...(paper.signatures.length > 0 ? paper.signatures.map((_, at) => oneSignature(paper, at, digest)) : [{ kind: 'text', text: '尚未签署。', align: 'left', isIndented: false } as const]),
    ...explained.filter(({ code }) => code === paper.code).map((one): Block => ({ kind: 'text', text: explainedWords(one), align: 'left', isIndented: false })),
    ...(paper.refusal ? [{ kind: 'text', text: `${momentWords(paper.refusal.at)} ${paper.refusal.name} 表示不签：${paper.refusal.reason}`, align: 'left', isIndented: false } as const] : []),
  ]);
  const isVouched = papers.some(({ signatures }) => signatures.some(({ vouched }) => vouched));
  const note: Block = { kind: 'note', text: `签署人在本人微信中阅读文件、表示同意后手写签名。每条记录的摘要包含上一条的摘要，改动、删去或者插入任何一条，后面的摘要都会对不上。${isVouched
    ? '带有“电子认证”一项的签名另有依法设立的电子认证服务机构的认证；其余为普通电子签名，可以作为证据。'
    : '本签名是普通电子签名，可以作为证据；没有经过依法设立的电子认证服务机构认证，是否具备《电子签名法》第十三条所列可靠电子签名的各项条件，发生争议时由证据判断。'}` };
  return { code: 'signing-record', title: '签署记录', version: 1, isSample: false, subtitle, number: '', blocks: [...blocks, note, ...(seal === undefined ? [] : [{ kind: 'note', text: sealWords(seal) } as const])] };
}
