import { homeLabel, squareMetres, type Place } from '../community/home';
import type { Instant } from '../kernel/calendar';
import { momentWords } from './china-words';
import type { Block, Paper, PaperImage, TimelineEntry } from './paper';
import { paperDigest } from './canonical';

export type ArchivePart = { readonly paper: Paper; readonly digest: string };
export type ArchiveFacts = {
  readonly number: string; readonly community: string; readonly company: string
  readonly place: Place; readonly houseType: string; readonly area: number; readonly contractNo: string
  /** Already masked: the archive's cover names nobody in full. */
  readonly people: readonly { readonly role: string; readonly name: string; readonly phone: string; readonly idNumber: string }[]
  readonly flow: string; readonly openedAt: Instant; readonly closedAt: Instant
  /** A later edition than the first, and when it was made. */
  readonly edition?: number; readonly editionAt?: Instant
  /** Anyone may check the archive with it. */
  readonly code: string; readonly codePicture?: PaperImage
  readonly timeline: readonly TimelineEntry[]
  /** The last hash of the case's chained log. */
  readonly trailHash: string
  /** Papers with a day on which they are deleted: never inside, only their digest and the day (I15). */
  readonly deletedOnSchedule: readonly { readonly name: string; readonly digest: string; readonly day: string }[]
};
export type Archive = {
  readonly parts: readonly ArchivePart[]
  /** SHA-256 over the digests of all parts in their order: one number for the whole. */
  readonly digest: string
};

const digestOfParts = (parts: readonly ArchivePart[], digest: (text: string) => string): string => digest(parts.map((part) => part.digest).join('\n'));

function coverBlocks(facts: ArchiveFacts, parts: readonly ArchivePart[], whole: string): readonly Block[] {
  const { deletedOnSchedule, edition = 1, editionAt = 0, codePicture } = facts;
  return [
    { kind: 'heading', text: '房屋' },
    { kind: 'pairs', columns: 2, pairs: [['小区', facts.community], ['房屋', homeLabel(facts.place)], ['户型', facts.houseType], ['建筑面积', `${squareMetres(facts.area)} ㎡`], ['购房合同编号', facts.contractNo], ['办理流程', facts.flow], ['开始', momentWords(facts.openedAt)], ['办结', momentWords(facts.closedAt)], ...(edition > 1 ? [['版次', `第 ${edition} 版，${momentWords(editionAt)} 补充`] as const] : [])] },
    { kind: 'heading', text: '业主' },
    { kind: 'table', columns: [{ title: '身份', width: 18, align: 'center' }, { title: '姓名', width: 22, align: 'center' }, { title: '手机', width: 30, align: 'center' }, { title: '证件', width: 30, align: 'center' }], rows: facts.people.map(({ role, name, phone, idNumber }) => [role, name, phone, idNumber]), total: null },
    { kind: 'heading', text: `目录　共 ${parts.length} 份` },
    { kind: 'contents', parts: parts.map(({ paper, digest }) => ({ title: paper.title, digest, note: paper.number })) },
    ...(deletedOnSchedule.length === 0 ? [] : [
      { kind: 'heading', text: '已删除和到期删除的资料' } as const,
      { kind: 'table', columns: [{ title: '资料', width: 24, align: 'left' }, { title: '删除日期', width: 18, align: 'center' }, { title: '摘要', width: 58, align: 'left' }], rows: deletedOnSchedule.map(({ name, day, digest }) => [name, day, digest]), total: null } as const
    ]),
    { kind: 'heading', text: '核验' },
    { kind: 'pairs', columns: 1, pairs: [['校验码', facts.code], ['档案摘要', whole], ['记录链末端', facts.trailHash]] },
    ...(codePicture ? [{ kind: 'photos', photos: [{ image: codePicture, caption: `在小程序“档案核验”页扫码，或输入 ${facts.code}` }] } as const] : []),
    { kind: 'note', text: '每份资料的摘要（SHA-256）按其显示内容计算，签名不在其内；档案摘要由各份摘要依次连接后计算。任何一个字变了，摘要都会不同。封面上的姓名、手机和证件号码已遮盖，完整信息以系统中的加密记录为准。' }
  ];
}

/**
 * 一户一档 (S3-71, DC-6): cover with masked people and the list of parts, the timeline, then every part as it was signed. The digest of
 * the cover is not among the parts' digests, since the cover names them.
 */
export function archiveOf(facts: ArchiveFacts, papers: readonly Paper[], digest: (text: string) => string): Archive {
  const timeline: Paper = { code: 'archive-timeline', title: '办理经过', version: 1, isSample: false, subtitle: `${facts.community}　${homeLabel(facts.place)}`, number: '', blocks: [{ kind: 'timeline', entries: facts.timeline }] };
  const parts = [timeline, ...papers].map((paper): ArchivePart => ({ paper, digest: paperDigest(paper, digest) }));
  const whole = digestOfParts(parts, digest);
  const cover: Paper = { code: 'archive-cover', title: '入伙档案', version: 1, isSample: false, subtitle: `${facts.community}　${homeLabel(facts.place)}`, number: facts.number, blocks: coverBlocks(facts, parts, whole) };
  return { parts: [{ paper: cover, digest: paperDigest(cover, digest) }, ...parts], digest: whole };
}
