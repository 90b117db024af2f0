import { contract } from '@contract/contract';
import { paperDigest } from '@domain/documents/canonical';
import { ok } from '@domain/kernel/result';
import { kindsOf } from '@domain/keys/key-kinds';
import { balanceOf, ownerLines, staffLines, standingsOf } from '@domain/keys/registers';
import { sha256 } from '@cloud/kit/digest';
import { implement, type Endpoint } from '@cloud/kit/implement';
import type { PdfRenderer } from '@cloud/platform/pdf/pdf-request';
import { writeXlsx } from '@cloud/platform/sheet/write-xlsx';
import { readBuilding } from './read-building';
import { registerBook, registerPaper, type Registers } from './register-file';

/** Longer than this it is a workbook's work. */
const PRINTED = 600;
/** Buildings read side by side: a community is some dozens. */
const TOGETHER = 4;

/** The two registers as a file; a newer one takes its place. The balance is of now, whatever days are asked for. */
export const sheet = (render: PdfRenderer): Endpoint => implement(contract.keys.sheet, async (context) => {
  const { store, cloud, at, input: { communityId, building, from, to, format } } = context;
  const [community] = await Promise.all([store.find('communities', communityId, ['name', 'buildings', 'handover']), context.right()]);
  const asked = building === null ? Object.keys(community?.buildings ?? {}) : [building], read: Awaited<ReturnType<typeof readBuilding>>[] = [];
  for (let i = 0; i < asked.length; i += TOGETHER) read.push(...await Promise.all(asked.slice(i, i + TOGETHER).map((one) => readBuilding(context, communityId, one))));
  const homes = read.flatMap((one) => one.homes), cases = new Map(read.flatMap((one) => [...one.cases])), books = new Map(read.flatMap(({ book }) => (book ? [[book.building, book] as const] : [])));
  const kinds = kindsOf(community ?? {}), span = { from, to };
  const registers: Registers = {
    community: community?.name ?? '', scope: [building === null ? '全部楼栋' : `${building}栋`, from ?? to ? `${from ?? ''} 至 ${to ?? ''}` : '全部日期'].join('　'), kinds,
    staff: staffLines(homes, cases, books, kinds, span), owners: ownerLines(cases.values(), span), balance: balanceOf(standingsOf(homes, cases, books, kinds).map(({ standing }) => standing)),
  };
  const [link = ''] = await cloud.links([await cloud.upload(`sheets/${communityId.slice('com_'.length)}/keys-${building ?? 'all'}.${format}`, format === 'xlsx' ? writeXlsx(registerBook(registers)) : await asPdf())]);
  return ok({ link, rows: registers.staff.length + registers.owners.length });

  async function asPdf(): Promise<Buffer> {
    const paper = registerPaper({ ...registers, staff: registers.staff.slice(-PRINTED), owners: registers.owners.slice(-PRINTED) }, at);
    return (await render({ title: `${paper.title} ${paper.subtitle}`, number: paper.subtitle, parts: [{ paper, digest: paperDigest(paper, sha256) }], images: new Map(), issuedAt: at })).bytes;
  }
});
