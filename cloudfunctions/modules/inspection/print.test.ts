import { aCase } from '@domain/testing/a-case';
import { aDefect } from '@domain/testing/a-defect';
import { anInspection } from '@domain/testing/an-inspection';
import { onSite } from '@domain/testing/on-site';
import { at } from '@domain/testing/at';
import { open as openPaper } from '@cloud/modules/papers/open';
import { sign } from '@cloud/modules/papers/sign';
import { createVisit } from '@cloud/kit/testing-visit';
import type { PdfRequest } from '@cloud/platform/pdf/pdf-request';
import { print } from './print';

const drawn: PdfRequest[] = [];
const visiting = (over: Parameters<typeof aCase>[0] = {}) => createVisit([print(async (request) => { drawn.push(request); return { bytes: Buffer.from('%PDF'), pages: 1 } as never; }), openPaper, sign], aCase({ ...onSite, ...over }), ['owner', 'staff', 'documents']);
const textOf = (request: PdfRequest | undefined): string => JSON.stringify(request?.parts.map(({ paper }) => paper));
const strokes = '100,250 300,120;320,130 340,300', device = 'jest';
beforeEach(() => { drawn.length = 0; });

test('before the walk it is the empty form, to be filled by hand', async () => {
  const { call, homeId, caseNow } = await visiting();
  expect(await call('documents', 'wx-desk', 'inspection.print', { homeId })).toMatchObject({ ok: true, value: { link: expect.stringContaining('inspection-form.pdf') } });
  expect((await caseNow()).privacy?.printed).toMatchObject([{ name: 'inspection-form', dueAt: at('2026-03-15 10:30') }]);
  expect(drawn[0]?.parts).toHaveLength(1);
  expect(textOf(drawn[0])).toContain('钥匙是否齐全');
  expect(textOf(drawn[0])).toContain('未看');
});
test('afterwards it says what was found, the goods, who wrote the paper form, and the rounds', async () => {
  const { call, homeId } = await visiting({ inspection: anInspection({ goods: [{ name: '可视对讲', count: 1, condition: 'worn', note: '' }], paper: { photos: ['p'], by: '李工' } }), defects: [aDefect()], rounds: [{ kind: 'safety', at: at('2026-03-14 08:00'), by: '周工', looked: 7, bad: ['safety:smoke'], notes: { 'safety:smoke': '无电' } }] });
  await call('documents', 'wx-owner', 'inspection.print', { homeId });
  for (const words of ['可视对讲', '有使用痕迹', '李工 纸质验房表补录', '当日安全检查', '烟雾报警器（无电）', '试用项目', '验房逐项记录', '10 项都正常', '推拉平顺，锁扣到位，关紧不透风']) expect(textOf(drawn[0])).toContain(words);
});
test('owner and inspector sign exactly what it says; the print shows their handwriting, and nothing waits for it', async () => {
  const { call, homeId, caseNow } = await visiting({ inspection: anInspection() });
  const put = async (unit: 'owner' | 'staff', who: string) => {
    const { value } = await call(unit, who, 'papers.open', { homeId, papers: ['inspection-form'] }) as unknown as { value: { papers: readonly { digest: string }[] } };
    return call(unit, who, 'papers.sign', { homeId, papers: [{ paper: 'inspection-form', digest: value.papers[0]!.digest, seconds: 9 }], strokes, device });
  };
  const stage = (await caseNow()).marks.stage;
  expect(await put('owner', 'wx-owner')).toMatchObject({ ok: true, value: { papers: [{ waitsFor: ['staff'] }] } });
  expect(await put('staff', 'wx-escort')).toMatchObject({ ok: true, value: { papers: [{ waitsFor: [] }] } });
  expect((await caseNow()).marks.stage).toBe(stage);
  await call('documents', 'wx-owner', 'inspection.print', { homeId });
  expect(drawn[0]?.parts[0]?.digest).toBe((await caseNow()).papers['inspection-form']?.digest);
  expect(textOf(drawn[0])).toContain(strokes);
});
test('a walk that is not over is not signed', async () => {
  const { call, homeId } = await visiting({ inspection: anInspection({ finishedAt: null }) });
  expect(await call('owner', 'wx-owner', 'papers.sign', { homeId, papers: [{ paper: 'inspection-form', digest: 'a'.repeat(64), seconds: 9 }], strokes, device })).toMatchObject({ code: 'PAPER_UNKNOWN' });
});
test.each(['wx-stranger', 'wx-elsewhere'])('%s prints nothing', async (who) => { const { call, homeId } = await visiting(); expect(await call('documents', who, 'inspection.print', { homeId })).toMatchObject({ code: 'FORBIDDEN' }); });
