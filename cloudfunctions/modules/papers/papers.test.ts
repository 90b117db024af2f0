import type { PaperView } from '@contract/papers';
import { firstBrokenSignature } from '@domain/documents/sign-paper';
import { aCase } from '@domain/testing/a-case';
import { aDefect } from '@domain/testing/a-defect';
import { someStrokes } from '@domain/testing/a-key-issue';
import { aSignedPaper } from '@domain/testing/a-signed-paper';
import { anInspection } from '@domain/testing/an-inspection';
import { at } from '@domain/testing/at';
import { onSite } from '@domain/testing/on-site';
import { sha256 } from '@cloud/kit/digest';
import { createVisit } from '@cloud/kit/testing-visit';
import { open } from './open';
import { sign } from './sign';

const registered = { noticeReads: { n: 1 }, review: { state: 'waiting', since: 1 } } as const;
const inspected = { ...onSite, inspection: anInspection(), papers: { 'residence-agreement': aSignedPaper('residence-agreement', ['owner:1']) } };
const visiting = (over: Parameters<typeof aCase>[0] = {}) => createVisit([open, sign], aCase(over));
type Visit = Awaited<ReturnType<typeof visiting>>;
const [agreement, sheet] = ['residence-agreement', 'handover-sheet'], now = at('2026-03-14 10:30'), request = 'req-papers-0000001';
const written = { strokes: someStrokes, device: 'iPhone 15' };
/** One paper signed, as the wire has it. */
const one = (paper: string, digest: string, seconds = 84) => ({ papers: [{ paper, digest, seconds }], ...written });

async function look({ call, homeId }: Visit, paper: string, who = 'wx-owner'): Promise<PaperView> {
  const answer = await call(who === 'wx-owner' || who === 'wx-co' ? 'owner' : 'staff', who, 'papers.open', { homeId, papers: [paper] });
  if (!answer.ok) throw new Error(answer.code);
  const [view] = (answer.value as { papers: readonly PaperView[] }).papers;
  if (!view) throw new Error('no paper');
  return view;
}

test('the owner reads the agreement with its key clauses and signs exactly that', async () => {
  const visit = await visiting(registered);
  const shown = await look(visit, agreement);
  expect(shown).toMatchObject({ name: '住宅小区入住协议书', isSample: true, signers: [{ who: 'owner:1', name: '王一宁', at: null, isYou: true, isNeeded: true }, { who: 'staff', at: null, isYou: false, isNeeded: false }] });
  expect(shown.keyClauses.length).toBeGreaterThan(3);
  expect(await visit.call('owner', 'wx-owner', 'papers.sign', { homeId: visit.homeId, ...one(agreement, shown.digest) })).toEqual({ ok: true, value: { at: now, papers: [{ paper: agreement, waitsFor: [] }] } });
  const kept = (await visit.caseNow()).papers[agreement];
  expect(kept).toMatchObject({ digest: shown.digest, signatures: [{ openid: 'wx-owner', device: 'iPhone 15', seconds: 84, consent: shown.consent, shown: shown.digest }] });
  expect(firstBrokenSignature(kept?.signatures ?? [], sha256)).toBe(-1);
  const after = await look(visit, agreement);
  expect(after).toMatchObject({ digest: shown.digest, signers: [{ at: now }, { at: null }] });
  expect(after.paper.blocks.at(-1)).toMatchObject({ kind: 'signatures', parties: [{ name: '王一宁', ink: { kind: 'strokes', strokes: someStrokes }, at: now }, { ink: null }] });
});
test('what was signed is shown as it was signed, whatever changes later', async () => {
  const visit = await visiting(registered);
  const shown = await look(visit, agreement);
  await visit.call('owner', 'wx-owner', 'papers.sign', { homeId: visit.homeId, ...one(agreement, shown.digest) });
  await visit.ports.store.apply('communities', 'com_yunxi', { guard: {}, patch: { set: { company: '另一家物业' } } });
  expect(await look(visit, agreement)).toMatchObject({ digest: shown.digest, keyClauses: shown.keyClauses });
});
test('the handover sheet is signed by the owner and the escort', async () => {
  const visit = await visiting(inspected);
  const { digest } = await look(visit, sheet);
  expect(await visit.call('owner', 'wx-owner', 'papers.sign', { homeId: visit.homeId, ...one(sheet, digest) })).toMatchObject({ ok: true, value: { papers: [{ waitsFor: ['staff'] }] } });
  expect((await look(visit, sheet, 'wx-escort')).signers).toMatchObject([{ who: 'owner:1', at: now, isYou: false }, { who: 'staff', at: null, isYou: true }]);
  expect(await visit.call('staff', 'wx-escort', 'papers.sign', { homeId: visit.homeId, ...one(sheet, digest) })).toMatchObject({ ok: true, value: { papers: [{ waitsFor: [] }] } });
  const after = await visit.caseNow();
  expect(after.marks.stage).toBe('keys');
  expect(after.news).toMatchObject([{ kind: 'paper-signed', words: { paper: '房屋交接单' } }]);
  expect(after.trail).toMatchObject([{ what: 'paper-signed', of: sheet, by: 'wx-owner' }, { what: 'paper-signed', of: sheet, by: 'wx-escort' }]);
});
test('a fact that changes between the two signatures voids the first and says whose', async () => {
  const visit = await visiting(inspected);
  const before = await look(visit, sheet);
  await visit.call('owner', 'wx-owner', 'papers.sign', { homeId: visit.homeId, ...one(sheet, before.digest) });
  await visit.ports.store.apply('cases', 'case_yunxi_3-2-1201', { guard: {}, patch: { set: { defects: [aDefect()] } } });
  expect(await visit.call('staff', 'wx-escort', 'papers.sign', { homeId: visit.homeId, ...one(sheet, before.digest) })).toMatchObject({ code: 'PAPER_CHANGED' });
  const after = await look(visit, sheet, 'wx-escort');
  expect(after.signers).toMatchObject([{ who: 'owner:1', at: null }, { who: 'staff', at: null }]);
  expect(await visit.call('staff', 'wx-escort', 'papers.sign', { homeId: visit.homeId, ...one(sheet, after.digest) })).toMatchObject({ ok: true, value: { papers: [{ waitsFor: ['owner:1'] }] } });
  expect((await visit.caseNow()).news).toMatchObject([{ kind: 'signature-void', words: { paper: '房屋交接单', name: '王一宁' } }, { kind: 'paper-signed' }]);
});
test('a sign costs no more than its reads side by side and one write', async () => {
  const visit = await visiting(registered);
  const { digest } = await look(visit, agreement);
  const { store } = visit.ports;
  const reads = [jest.spyOn(store, 'find'), jest.spyOn(store, 'list')], writes = [jest.spyOn(store, 'replace'), jest.spyOn(store, 'apply'), jest.spyOn(store, 'insert')];
  await visit.call('owner', 'wx-owner', 'papers.sign', { homeId: visit.homeId, ...one(agreement, digest) });
  expect([reads, writes].map((spies) => spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0))).toEqual([2, 1]);
});
test('the same request answers the same and changes nothing; other content under it is refused', async () => {
  const visit = await visiting(registered);
  const data = { homeId: visit.homeId, ...one(agreement, (await look(visit, agreement)).digest) };
  const first = await visit.call('owner', 'wx-owner', 'papers.sign', data, request);
  const before = await visit.caseNow();
  expect(await visit.call('owner', 'wx-owner', 'papers.sign', data, request)).toEqual(first);
  expect(await visit.caseNow()).toEqual(before);
  expect(await visit.call('owner', 'wx-owner', 'papers.sign', { ...data, device: 'another' }, request)).toMatchObject({ code: 'REQUEST_REUSED' });
});

const digest = 'd'.repeat(64);
test.each<[string, 'owner' | 'staff', string, object, Parameters<typeof aCase>[0], string, object]>([
  ['another paper than lies there', 'owner', 'wx-owner', { paper: agreement }, registered, 'PAPER_CHANGED', {}],
  ['the agreement by a co-owner', 'owner', 'wx-co', { paper: agreement }, registered, 'NOT_YOURS_TO_SIGN', {}],
  ['the agreement by staff at the desk', 'staff', 'wx-desk', { paper: agreement }, registered, 'NOT_YOURS_TO_SIGN', {}],
  ['the handover by staff without the duty', 'staff', 'wx-desk', { paper: sheet }, inspected, 'NOT_YOURS_TO_SIGN', {}],
  ['a second time', 'owner', 'wx-owner', { paper: agreement }, { ...registered, papers: { [agreement]: aSignedPaper(agreement, ['owner:1']) } }, 'ALREADY_SIGNED', {}],
  ['the agreement before registering', 'owner', 'wx-owner', { paper: agreement }, { review: { state: 'none' } }, 'STEP_NOT_OPEN', { needs: ['register'] }],
  ['the handover with a blocking defect open', 'owner', 'wx-owner', { paper: sheet }, { ...inspected, defects: [aDefect({ severity: 'blocking' })] }, 'STEP_NOT_OPEN', { needs: ['inspect'] }],
  ['a paper that is only read', 'owner', 'wx-owner', { paper: 'charge-list' }, registered, 'PAPER_UNKNOWN', {}],
  ['an unknown paper', 'owner', 'wx-owner', { paper: 'constructor' }, registered, 'PAPER_UNKNOWN', {}],
  ['a stranger', 'owner', 'wx-stranger', { paper: agreement }, registered, 'FORBIDDEN', {}],
  ['a tick', 'owner', 'wx-owner', { strokes: '1,1 9,9' }, registered, 'INVALID_INPUT', { fields: ['strokes'] }],
])('%s is refused and changes nothing', async (_what, unit, who, data, over, code, refusal) => {
  const whole = 'strokes' in data ? data : {};
  const { call, homeId, caseNow } = await visiting(over);
  const before = await caseNow();
  expect(await call(unit, who, 'papers.sign', { homeId, papers: [{ paper: agreement, seconds: 84, digest, ...('strokes' in data ? {} : data) }], ...written, ...whole })).toMatchObject({ ok: false, code, data: refusal });
  expect(await caseNow()).toEqual(before);
});
test('papers to read are there without anybody to sign them; unknown ones are not', async () => {
  const visit = await visiting(registered);
  expect(await look(visit, 'handover-guidance')).toMatchObject({ name: '收楼须知', signers: [], consent: '' });
  expect(await visit.call('owner', 'wx-owner', 'papers.open', { homeId: visit.homeId, papers: ['constructor'] })).toMatchObject({ code: 'PAPER_UNKNOWN' });
  expect(await visit.call('staff', 'wx-desk', 'papers.open', { homeId: 'home_yunxi_3-2-1202', papers: [agreement] })).toMatchObject({ code: 'NO_CASE' });
  expect(await visit.call('staff', 'wx-elsewhere', 'papers.open', { homeId: visit.homeId, papers: [agreement] })).toMatchObject({ code: 'FORBIDDEN' });
});
