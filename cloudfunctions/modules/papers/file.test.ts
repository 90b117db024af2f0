import { join } from 'node:path';
import type { PaperFileView, PaperView } from '@contract/papers';
import { aCase } from '@domain/testing/a-case';
import { someStrokes } from '@domain/testing/a-key-issue';
import { sha256 } from '@cloud/kit/digest';
import { createVisit } from '@cloud/kit/testing-visit';
import { createPdfRenderer } from '@cloud/platform/pdf/create-pdf-renderer';
import { createSeal } from '@cloud/platform/pdf/create-seal';
import { createSealedRenderer } from '@cloud/platform/pdf/create-sealed-renderer';
import { sealSettings } from '@cloud/platform/pdf/seal-settings';
import { signatureOfPdf } from '@cloud/platform/pdf/signature-of-pdf-for-tests';
import { textOfPdf } from '@cloud/platform/pdf/text-of-pdf-for-tests';
import { DEMO_SIGNER, demoSigner } from '../../../scripts/demo/demo-signer';
import { file } from './file';
import { open } from './open';
import { sign } from './sign';

const signer = sealSettings(demoSigner()), mark = { name: DEMO_SIGNER, level: 'demo' } as const;
const drawn = createPdfRenderer({ fontPath: join(__dirname, '../../../node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf') });
const render = createSealedRenderer(drawn, signer, async (own) => createSeal(own));
const agreement = 'residence-agreement';

async function visiting() {
  const visit = await createVisit([open, sign, file(render, mark)], aCase(), ['owner', 'staff', 'documents']), { call, homeId } = visit;
  const put = async (unit: 'owner' | 'staff', who: string) => {
    const shown = await call(unit, who, 'papers.open', { homeId, papers: [agreement] });
    const [view] = ((shown.ok ? shown.value : {}) as { papers: readonly PaperView[] }).papers;
    return call(unit, who, 'papers.sign', { homeId, papers: [{ paper: agreement, digest: view?.digest, seconds: 138 }], strokes: someStrokes, device: 'iPhone 15' });
  };
  const ask = (who = 'wx-owner', paper = agreement) => call('documents', who, 'papers.file', { homeId, paper });
  const made = async (who?: string) => { const answer = await ask(who); if (!answer.ok) throw new Error(answer.code); return answer.value as PaperFileView; };
  const stored = () => [...visit.files.keys()].filter((name) => name.includes('/papers/'));
  return { ...visit, put, ask, made, stored };
}

test('the signed paper is a file of its own: its text, the handwriting, its record, a signature over all of it', async () => {
  const visit = await visiting();
  expect(await visit.ask()).toMatchObject({ code: 'PAPER_UNKNOWN' });
  await visit.put('owner', 'wx-owner');
  const view = await visit.made(), bytes = visit.files.get(visit.stored()[0] ?? '') ?? Buffer.alloc(0);
  expect(view).toEqual({ digest: sha256(bytes), at: visit.clock.now, seal: mark, link: `https://files.test/${visit.stored()[0]}` });
  expect(visit.stored()[0]).toContain(view.digest);
  expect(signatureOfPdf(bytes)).toMatchObject({ signer: DEMO_SIGNER, at: new Date(visit.clock.now), isWhole: true, isByKey: true });
  const kept = (await visit.caseNow()).papers[agreement], text = textOfPdf(bytes).replace(/\s/g, '');
  for (const said of ['住宅小区入住协议书', '王一宁', '签署记录', kept?.digest, kept?.signatures[0]?.hash, sha256(kept?.signatures[0]?.consent ?? ''), '本人微信，手机号与房屋登记一致', '2分18秒', 'iPhone15', '不具法律效力', '《电子签名法》第十三条']) expect(text).toContain(said);
  expect(bytes.length).toBeLessThan(600 * 1024);
});
test('it is made once, and again when a countersignature has come', async () => {
  const visit = await visiting();
  await visit.put('owner', 'wx-owner');
  const first = await visit.made(), before = await visit.caseNow();
  expect([await visit.made(), await visit.made('wx-desk')]).toEqual([first, first]);
  expect(await visit.caseNow()).toEqual(before);
  visit.clock.now += 60_000;
  await visit.put('staff', 'wx-escort');
  const second = await visit.made();
  expect(second.digest).not.toBe(first.digest);
  expect(visit.stored()).toHaveLength(2);
  expect(textOfPdf(visit.files.get(visit.stored()[1] ?? '') ?? Buffer.alloc(0)).replace(/\s/g, '')).toContain('周工（物业服务企业）');
});
test('two who ask at once get one file', async () => {
  const visit = await visiting();
  await visit.put('owner', 'wx-owner');
  const [own, staff] = await Promise.all([visit.made(), visit.made('wx-desk')]);
  expect(own).toEqual(staff);
  expect(visit.stored()).toHaveLength(1);
});
test('there is none before all have signed, and none for strangers', async () => {
  const visit = await visiting();
  await visit.put('owner', 'wx-owner');
  const { papers } = await visit.caseNow();
  await visit.ports.store.apply('cases', 'case_yunxi_3-2-1201', { guard: {}, patch: { set: { papers: { [agreement]: { ...papers[agreement], asked: ['owner:1', 'owner:2'] } } } } });
  expect(await visit.ask()).toMatchObject({ code: 'NOT_ALL_SIGNED', data: { names: ['陈思远'] } });
  expect(await visit.ask('wx-stranger')).toMatchObject({ code: 'FORBIDDEN' });
  expect(await visit.ask('wx-elsewhere')).toMatchObject({ code: 'FORBIDDEN' });
});
