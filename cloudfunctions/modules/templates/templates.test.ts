import type { TemplateView } from '@contract/templates';
import { draftOf } from '@domain/batch/draft';
import type { StepEdit, TemplateEdit } from '@domain/movein/own-template';
import { templateOf } from '@domain/movein/steps';
import { aBatch } from '@domain/testing/a-batch';
import { createCommunity, someHomes } from '@cloud/kit/testing-community';
import { publish } from '@cloud/modules/batches/publish';
import { save as saveBatch } from '@cloud/modules/batches/save';
import { copy } from './copy';
import { list } from './list';
import { open } from './open';
import { retire } from './retire';
import { save } from './save';

const communityId = 'com_yunxi', manager = 'wx-manager';
const editOf = ({ template: { name, nameEn, document, reviewBy, steps } }: TemplateView): TemplateEdit => ({ name, nameEn, document, reviewBy, steps: steps.map(({ stream: _stream, ...step }) => step) });
const start = async (from = 'standard') => {
  const server = await createCommunity([list, open, copy, save, retire, saveBatch, publish], { homes: someHomes(3) });
  const call = (action: string, data: object, by = manager, request?: string) => server.call('manager', by, action, { communityId, ...data }, request);
  const copied = await call('templates.copy', { code: from, name: '一期流程' }) as { value: { code: string } };
  const { code } = copied.value;
  const opened = async (which = code) => (await call('templates.open', { code: which }) as { value: TemplateView }).value;
  const saved = (change: (edit: TemplateEdit) => TemplateEdit, version = 1) => opened().then((view) => call('templates.save', { code, version, edit: change(editOf(view)) }));
  const steps = (change: (steps: readonly StepEdit[]) => readonly StepEdit[]) => (edit: TemplateEdit): TemplateEdit => ({ ...edit, steps: change(edit.steps) });
  const only = (step: string, given: Partial<StepEdit>) => steps((all) => all.map((one) => (one.step === step ? { ...one, ...given } : one)));
  const batch = async (template: string, given = {}) => (await call('batches.save', { batchId: null, draft: { ...draftOf(aBatch()), template, ...given } }) as { value: { batchId: string } }).value.batchId;
  const publishing = (batchId: string) => server.call('manager', manager, 'batches.publish', { batchId });
  return { ...server, call, code, opened, saved, steps, only, batch, publishing };
};

test('the shipped ones and the community’s own, with what goes by them', async () => {
  const { call, code, batch } = await start('desk');
  await batch('desk', { name: '二期' });
  const { value } = await call('templates.list', {}) as { value: { rows: readonly unknown[] } };
  expect(value.rows).toMatchObject([
    { code, name: '一期流程', kind: 'move-in', version: 1, steps: 15, isOwn: true, isRetired: false, problems: 0, batches: [] },
    { code: 'standard', isOwn: false, batches: [] }, { code: 'book-first' }, { code: 'desk', batches: ['二期'] }, { code: 'first-entry', steps: 6 }, { code: 'tenant', steps: 5 }, { code: 'care', steps: 2 },
  ]);
});
test('a copy can be changed as a shipped one cannot; each saving is a version, an equal one is none', async () => {
  const { call, code, opened, saved, only } = await start();
  const view = await opened();
  expect(view).toMatchObject({ isOwn: true, from: { code: 'standard', version: 1, name: '业主入伙服务流程' }, problems: [], versions: [{ version: 1, name: '周敏' }], legal: expect.arrayContaining(['keys', 'inspect']) });
  expect(view.more.map(({ step }) => step)).toEqual(['receive', 'safety', 'tour', 'follow']);
  expect(view.library.find((one) => one.code === 'key-receipt')?.name).toBe('钥匙交接确认单');
  expect(await saved((edit) => edit)).toEqual({ ok: true, value: { version: 1, problems: [] } });
  expect(await saved(only('inspect', { name: '一起看房', minutes: 55, papers: ['inspection-form'], due: { from: 'visit', days: 0, every: 0 } }))).toEqual({ ok: true, value: { version: 2, problems: [] } });
  expect((await opened()).template.steps.find(({ step }) => step === 'inspect')).toMatchObject({ name: '一起看房', minutes: 55, stream: 'transfer', due: { from: 'visit', days: 0, every: 0 } });
  expect((await opened()).versions.map(({ version }) => version)).toEqual([2, 1]);
  expect(await call('templates.save', { code: 'standard', version: 1, edit: editOf(view) })).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await call('templates.save', { code, version: 1, edit: editOf(view) })).toMatchObject({ code: 'TEMPLATE_CHANGED', data: { version: 2 } });
});
test('every saving says all that is wrong, and publishing a batch on it is refused with the same', async () => {
  const { saved, steps, batch, code, publishing, store, only } = await start();
  const problems = [{ code: 'LEGAL_STEP_MISSING', step: 'inspect', with: null }, { code: 'NEEDS_UNKNOWN', step: 'handover', with: 'inspect' }, { code: 'BESIDE_UNKNOWN', step: 'pay', with: 'inspect' }];
  const answer = await saved(steps((all) => all.filter(({ step }) => step !== 'inspect')));
  expect(answer).toMatchObject({ ok: true, value: { version: 2, problems: expect.arrayContaining(problems) } });
  const batchId = await batch(code);
  expect(await publishing(batchId)).toMatchObject({ code: 'TEMPLATE_PROBLEMS', data: { problems: expect.arrayContaining(problems) } });
  expect([await store.count('ledgers', {}), await store.count('cases', {}), (await store.find('batches', batchId))?.isOpening]).toEqual([0, 0, false]);
  const paid = await batch('desk', { payBeforeKeys: true });
  expect(await publishing(paid)).toMatchObject({ code: 'TEMPLATE_PROBLEMS', data: { problems: [{ code: 'PAY_AFTER_KEYS', step: 'keys', with: 'pay' }] } });
  expect(await saved(only('keys', { papers: ['no-such-paper'] }), 2)).toMatchObject({ code: 'PAPER_UNKNOWN' });
});
test('a case keeps the version it began with, whatever becomes of the template', async () => {
  const { saved, only, batch, code, publishing, store } = await start('book-first');
  await saved(only('receive', { name: '领资料袋' }));
  const batchId = await batch(code);
  expect(await publishing(batchId)).toMatchObject({ ok: true, value: { left: 0, status: 'open' } });
  await saved(only('receive', { name: '后来的名字' }), 2);
  const moveIn = await store.find('cases', 'case_yunxi_3-1-101');
  expect(moveIn?.template).toMatchObject({ code, version: 2 });
  expect(templateOf(moveIn!).steps.find(({ step }) => step === 'receive')?.name).toBe('领资料袋');
  await store.insertAll('homes', [someHomes(4)[3]!]);
  await publishing(batchId);
  expect((await store.find('cases', 'case_yunxi_3-1-202'))?.template).toMatchObject({ version: 2 });
  const ledger = await store.find('ledgers', `led_${batchId.slice(4)}_1`);
  expect(Object.values(ledger?.seats ?? {}).map(({ allowed }) => allowed)).toEqual([true, true, true, true]);
});
test('out of use: not for new batches; not while a draft names it; and back again', async () => {
  const { call, code, batch, publishing, saved, store } = await start();
  const batchId = await batch(code);
  expect(await call('templates.retire', { code, isRetired: true })).toMatchObject({ code: 'TEMPLATE_IN_USE', data: { batches: ['一期A'] } });
  expect(await publishing(batchId)).toMatchObject({ ok: true });
  expect(await call('templates.retire', { code, isRetired: true })).toEqual({ ok: true, value: { isRetired: true } });
  expect(await saved((edit) => ({ ...edit, name: '新名' }))).toMatchObject({ code: 'TEMPLATE_RETIRED' });
  await store.applyAll('communities', { guard: {}, patch: { set: { 'buildings.3.batchId': null } } });
  expect(await publishing(await batch(code, { name: '二期' }))).toMatchObject({ code: 'TEMPLATE_UNKNOWN' });
  expect(await publishing(batchId)).toMatchObject({ ok: true });
  expect(await call('templates.retire', { code, isRetired: false })).toEqual({ ok: true, value: { isRetired: false } });
});
test('the same request copies once, and other content under it is refused', async () => {
  const { call, store } = await start();
  const once = () => call('templates.copy', { code: 'desk', name: '柜台' }, manager, 'req-copy-template-01');
  expect(await once()).toEqual(await once());
  expect(await store.count('templates', { communityId })).toBe(2);
  expect(await call('templates.copy', { code: 'desk', name: '另一个' }, manager, 'req-copy-template-01')).toMatchObject({ code: 'REQUEST_REUSED' });
});
test('what is another community’s is unknown here', async () => {
  const { call, store, batch, publishing, code } = await start();
  const foreign = 'tpl_other_a';
  await store.insert('templates', { ...(await store.find('templates', code))!, _id: foreign, communityId: 'com_other' });
  const edit = editOf((await call('templates.open', { code }) as { value: TemplateView }).value);
  for (const [action, data] of [['templates.open', {}], ['templates.copy', { name: '一' }], ['templates.save', { version: 1, edit }], ['templates.retire', { isRetired: true }]] as const)
    expect([action, await call(action, { code: foreign, ...data })]).toMatchObject([action, { code: 'TEMPLATE_UNKNOWN' }]);
  expect(await publishing(await batch(foreign))).toMatchObject({ code: 'TEMPLATE_UNKNOWN' });
});
test.each(['wx-desk', 'wx-elsewhere', 'wx-nobody'])('%s can neither look nor change', async (openid) => {
  const { call, code, store } = await start();
  for (const [action, data] of [['templates.list', {}], ['templates.open', { code }], ['templates.copy', { code, name: '一' }], ['templates.retire', { code, isRetired: true }]] as const)
    expect([action, await call(action, data, openid)]).toMatchObject([action, { code: 'FORBIDDEN' }]);
  expect(await store.count('templates', {})).toBe(1);
});
