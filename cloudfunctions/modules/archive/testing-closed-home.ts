import { join } from 'node:path';
import type { ArchiveView } from '@contract/archive';
import type { PaperView } from '@contract/papers';
import { usualKeys } from '@domain/batch/batch';
import { expectedCounts } from '@domain/keys/key-issue';
import { MINUTE } from '@domain/kernel/calendar';
import { aCase } from '@domain/testing/a-case';
import { someStrokes } from '@domain/testing/a-key-issue';
import { anInspection } from '@domain/testing/an-inspection';
import { at } from '@domain/testing/at';
import { onSite } from '@domain/testing/on-site';
import { createVisit } from '@cloud/kit/testing-visit';
import { ownerEndpoints } from '@cloud/owner/endpoints';
import { createPdfRenderer } from '@cloud/platform/pdf/create-pdf-renderer';
import { staffEndpoints } from '@cloud/staff/endpoints';
import { open } from './open';
import { renew } from './renew';

export const render = createPdfRenderer({ fontPath: join(__dirname, '../../../node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf') });
export const photo = 'cloud://test.files/homes/yunxi_3-2-1201/defects/d123456.png', idCard = 'cloud://test.files/homes/yunxi_3-2-1201/materials/idcard1.jpg', contractPage = 'cloud://test.files/homes/yunxi_3-2-1201/materials/page0001.jpg';
export const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const counts = expectedCounts(usualKeys), written = { strokes: someStrokes, device: 'iPhone 15' };
const materials = [{ code: 'id-card', files: [idCard], at: 1 }, { code: 'contract', files: [contractPage], at: 1 }];

/** A household on the morning of its visit; `walk` takes it from the agreement to its keys by the real operations. */
export async function visiting(by = render) {
  const visit = await createVisit([...new Set([...ownerEndpoints, ...staffEndpoints, open(by), renew(by)])], aCase({ ...onSite, openedAt: at('2026-03-01 09:00'), materials, registration: null }), ['owner', 'staff', 'documents']);
  const { call, homeId, clock, files } = visit;
  for (const file of [photo, contractPage]) files.set(file, pixel);
  files.set(idCard, Buffer.from('an identity card'));
  const go = async (unit: 'owner' | 'staff', who: string, action: string, data: object): Promise<unknown> => {
    clock.now += MINUTE;
    const answer = await call(unit, who, action, { homeId, ...data });
    if (!answer.ok) throw new Error(`${action}: ${answer.code} ${JSON.stringify(answer.data)}`);
    return answer.value;
  };
  const sign = async (unit: 'owner' | 'staff', who: string, paper: string) => { const { papers: [shown] } = (await go(unit, who, 'papers.open', { papers: [paper] })) as { papers: readonly PaperView[] }; await go(unit, who, 'papers.sign', { papers: [{ paper, digest: shown?.digest, seconds: 60 }], ...written }); };
  const walk = async () => {
    await sign('owner', 'wx-owner', 'residence-agreement');
    await go('staff', 'wx-escort', 'defects.report', { defects: [{ room: 'living', item: 'window', words: '南窗推到一半卡住', severity: 'minor', photos: [{ fileId: photo, marks: [] }], pin: null }] });
    await go('staff', 'wx-escort', 'inspection.finish', { marks: anInspection().marks, meters: anInspection().meters });
    await sign('owner', 'wx-owner', 'handover-sheet');
    await sign('staff', 'wx-escort', 'handover-sheet');
    await go('staff', 'wx-keys', 'keys.takeOut', {});
    await go('staff', 'wx-keys', 'keys.count', { counts });
    await go('staff', 'wx-keys-too', 'keys.count', { counts });
    await go('owner', 'wx-owner', 'keys.accept', { counts, ...written });
    clock.now += MINUTE;
  };
  const ask = async (who = 'wx-owner') => { const answer = await call('documents', who, 'archive.open', { homeId }); if (!answer.ok) throw new Error(answer.code); return answer.value as ArchiveView; };
  const stored = (ending = 'pdf') => [...files.keys()].filter((file) => file.includes('/archives/') && file.endsWith(ending));
  return { ...visit, walk, ask, stored };
}
