import type { PaperView, WaitingPaper } from '@contract/papers';
import { firstBroken } from '@domain/audit/trail';
import { firstBrokenSignature } from '@domain/documents/sign-paper';
import { DAY } from '@domain/kernel/calendar';
import type { MoveInCase } from '@domain/movein/case';
import { aCase } from '@domain/testing/a-case';
import { someStrokes } from '@domain/testing/a-key-issue';
import { sha256 } from '@cloud/kit/digest';
import { createVisit } from '@cloud/kit/testing-visit';
import { beat } from '@cloud/modules/beat/beat';
import { decline } from './decline';
import { open } from './open';
import { sign } from './sign';
import { takeUp } from './take-up';
import { vouch } from './vouch';
import { waiting } from './waiting';
import { withdraw } from './withdraw';

const [agreement, covenant, pledge, bank] = ['residence-agreement', 'owners-covenant', 'fire-safety-pledge', 'bank-collection'];
const ask = (code: string) => ({ code, use: 'sign', step: 'sign' }) as const;
const several = { paperAsks: [ask(agreement), ask(covenant), ask(pledge)] };

async function signing(over: Partial<MoveInCase> = {}) {
  const visit = await createVisit([open, sign, decline, takeUp, vouch, withdraw, waiting], aCase(over)), { homeId } = visit;
  const call = (who: string, action: string, data: object, request?: string) => visit.call(who === 'wx-owner' || who === 'wx-co' ? 'owner' : 'staff', who, `papers.${action}`, { homeId, ...data }, request);
  const look = async (papers?: readonly string[], who = 'wx-owner') => { const answer = await call(who, 'open', papers ? { papers } : { step: 'sign' }); if (!answer.ok) throw new Error(answer.code); return (answer.value as { papers: readonly PaperView[] }).papers; };
  const put = async (papers: readonly string[], who = 'wx-owner', more: object = {}) => call(who, 'sign', { papers: (await look(papers, who)).map(({ code, digest }) => ({ paper: code, digest, seconds: 30 })), strokes: someStrokes, device: 'phone', ...more });
  const no = async (paper: string, who = 'wx-owner', reason = '建筑面积写错了') => call(who, 'decline', { paper, digest: (await look([paper], who))[0]?.digest, reason });
  const list = async () => { const answer = await visit.call('staff', 'wx-escort', 'papers.waiting', { communityId: 'com_yunxi', skip: 0 }); return answer.ok ? (answer.value as { papers: readonly WaitingPaper[] }).papers : []; };
  const news = async () => (await visit.caseNow()).news.map(({ kind, words }) => [kind, words]);
  return { ...visit, call, look, put, no, list, news };
}

describe('several papers', () => {
  test('those of the step come in one call and are signed in one, each with its own evidence', async () => {
    const visit = await signing(several);
    const shown = await visit.look();
    expect(shown.map(({ code }) => code)).toEqual([agreement, covenant, pledge]);
    expect(await visit.put([agreement, covenant, pledge])).toMatchObject({ code: 'ONE_HAND_UNSAID' });
    const { store } = visit.ports, counted = [jest.spyOn(store, 'find'), jest.spyOn(store, 'list'), jest.spyOn(store, 'replace')];
    const data = { papers: shown.map(({ code, digest }, i) => ({ paper: code, digest, seconds: 10 + i })), strokes: someStrokes, device: 'phone', oneHand: true };
    expect(await visit.call('wx-owner', 'sign', data)).toMatchObject({ ok: true, value: { papers: [{ paper: agreement, waitsFor: [] }, { waitsFor: [] }, { waitsFor: [] }] } });
    expect(counted.map((spy) => spy.mock.calls.length)).toEqual([2, 0, 1]);
    const { papers, trail } = await visit.caseNow();
    expect(Object.values(papers).map(({ signatures: [own] }) => [own?.seconds, own?.shown, own?.proof])).toEqual(shown.map(({ digest }, i) => [10 + i, digest, 'phone']));
    for (const { signatures: [own] } of Object.values(papers)) expect(own?.consent).toContain('同意本次手写签名同时用于：《住宅小区入住协议书》《业主公约》《消防安全责任书》');
    expect(trail.at(-1)).toMatchObject({ what: 'paper-signed', of: `${agreement},${covenant},${pledge}` });
  });
  test('all or none: one that changed, or was not read, and nothing is signed', async () => {
    const visit = await signing(several), shown = await visit.look(), before = await visit.caseNow();
    const papers = shown.map(({ code, digest }) => ({ paper: code, digest, seconds: 30 })), rest = { strokes: someStrokes, device: 'phone', oneHand: true };
    expect(await visit.call('wx-owner', 'sign', { ...rest, papers: papers.map((one, i) => (i === 2 ? { ...one, digest: '0'.repeat(64) } : one)) })).toMatchObject({ code: 'PAPER_CHANGED' });
    expect(await visit.call('wx-owner', 'sign', { ...rest, papers: papers.map((one, i) => (i === 1 ? { ...one, seconds: 0 } : one)) })).toMatchObject({ code: 'PAPER_UNREAD', data: { name: '业主公约' } });
    expect(await visit.call('wx-owner', 'sign', { ...rest, papers: [papers[0], papers[0]] })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await visit.caseNow()).toEqual(before);
  });
});

test('where all owners are asked, the first one’s signature waits for the others’, in any order; then the company’s turn comes', async () => {
  const visit = await signing({ paperAsks: [{ ...ask(agreement), all: true }] });
  expect(await visit.put([agreement], 'wx-co')).toMatchObject({ ok: true, value: { papers: [{ paper: agreement, waitsFor: ['owner:1'] }] } });
  expect((await visit.caseNow()).marks.owed).toContain('sign');
  expect(await visit.put([agreement], 'wx-escort')).toMatchObject({ code: 'NOT_YOUR_TURN' });
  expect(await visit.put([agreement])).toMatchObject({ ok: true, value: { papers: [{ waitsFor: [] }] } });
  expect((await visit.caseNow()).marks.owed).not.toContain('sign');
  expect((await visit.look())[0]).toMatchObject({ isComplete: true, paper: { blocks: expect.arrayContaining([expect.objectContaining({ kind: 'signatures', parties: [expect.objectContaining({ role: '乙方（业主）1' }), expect.objectContaining({ role: '乙方（业主）2' }), expect.anything()] })]) } });
  expect(await visit.put([agreement], 'wx-escort')).toMatchObject({ ok: true });
});

describe('declined', () => {
  test('staff see who and why; nobody signs until it is explained; the household is told', async () => {
    const visit = await signing();
    expect(await visit.no(agreement)).toEqual({ ok: true, value: { at: visit.clock.now } });
    expect(await visit.put([agreement])).toMatchObject({ code: 'PAPER_REFUSED', data: { at: visit.clock.now } });
    expect((await visit.look([agreement]))[0]).toMatchObject({ refusal: { name: '王一宁', reason: '建筑面积写错了', isYours: true }, signers: [{ isTurn: false }, { isTurn: false }] });
    expect(await visit.list()).toMatchObject([{ paper: agreement, name: '住宅小区入住协议书', what: 'refused', words: '建筑面积写错了', label: '3栋 2单元 1201' }]);
    expect(await visit.call('wx-desk', 'takeUp', { paper: agreement })).toMatchObject({ code: 'NOT_YOURS_TO_SIGN' });
    expect(await visit.call('wx-co', 'takeUp', { paper: agreement })).toMatchObject({ code: 'NOT_YOURS_TO_SIGN' });
    expect(await visit.call('wx-escort', 'takeUp', { paper: agreement })).toMatchObject({ ok: true });
    expect(await visit.put([agreement])).toMatchObject({ ok: true });
    expect((await visit.news()).map(([kind]) => kind)).toEqual(['paper-declined', 'paper-taken-up']);
  });
  test('the words stay with the paper, out of the chained log', async () => {
    const visit = await signing();
    await visit.no(agreement);
    const { trail, papers } = await visit.caseNow();
    expect([trail.at(-1)?.what, trail.at(-1)?.of, JSON.stringify(trail).includes('面积'), papers[agreement]?.refusal?.reason]).toEqual(['paper-declined', agreement, false, '建筑面积写错了']);
    expect(firstBroken(trail, sha256)).toBe(-1);
  });
  test('the one who declined may think again; a changed text is another paper', async () => {
    const visit = await signing();
    await visit.no(agreement);
    expect(await visit.call('wx-owner', 'takeUp', { paper: agreement })).toMatchObject({ ok: true });
    expect(await visit.call('wx-owner', 'takeUp', { paper: agreement })).toMatchObject({ code: 'NOT_REFUSED' });
    await visit.no(agreement);
    await visit.ports.store.apply('communities', 'com_yunxi', { guard: {}, patch: { set: { company: '云溪物业（新）' } } });
    expect((await visit.look([agreement]))[0]).toMatchObject({ refusal: null });
    expect(await visit.put([agreement])).toMatchObject({ ok: true });
  });
  test.each([['the text not seen', 'wx-owner', { digest: '0'.repeat(64) }, 'PAPER_CHANGED'], ['not asked', 'wx-co', {}, 'NOT_YOURS_TO_SIGN'], ['no reason', 'wx-owner', { reason: ' ' }, 'INVALID_INPUT'], ['a paper that is not signed', 'wx-owner', { paper: 'welcome-guide' }, 'PAPER_UNKNOWN']])('refused: %s', async (_what, who, over, code) => {
    const visit = await signing(), [shown] = await visit.look([agreement]), before = await visit.caseNow();
    expect(await visit.call(who, 'decline', { paper: agreement, digest: shown?.digest, reason: '再想想', ...over })).toMatchObject({ code });
    expect(await visit.caseNow()).toEqual(before);
  });
});

describe('taken back', () => {
  test('until the company has signed: unsigned again, the chain whole', async () => {
    const visit = await signing();
    await visit.put([agreement]);
    expect((await visit.look([agreement]))[0]).toMatchObject({ mayWithdraw: true, isComplete: true });
    expect(await visit.call('wx-owner', 'withdraw', { paper: agreement })).toMatchObject({ ok: true });
    expect((await visit.look([agreement]))[0]).toMatchObject({ mayWithdraw: false, isComplete: false, gone: [{ name: '王一宁', why: 'withdrawn' }] });
    await visit.put([agreement]);
    const kept = (await visit.caseNow()).papers[agreement];
    expect([kept?.signatures.length, firstBrokenSignature(kept?.signatures ?? [], sha256)]).toEqual([2, -1]);
    await visit.put([agreement], 'wx-escort');
    expect(await visit.call('wx-owner', 'withdraw', { paper: agreement })).toMatchObject({ code: 'OTHER_SIDE_SIGNED', data: { name: '周工' } });
  });
  test('not when something was built on it, and not what was never signed', async () => {
    const visit = await signing();
    expect(await visit.call('wx-owner', 'withdraw', { paper: agreement })).toMatchObject({ code: 'NOT_SIGNED' });
    await visit.put([agreement]);
    await visit.ports.store.apply('cases', 'case_yunxi_3-2-1201', { guard: {}, patch: { set: { closed: { at: visit.clock.now, entries: 3 } } } });
    expect(await visit.call('wx-owner', 'withdraw', { paper: agreement })).toMatchObject({ code: 'SIGNATURE_BUILT_ON' });
  });
  test('asked twice under one request it is taken back once', async () => {
    const visit = await signing();
    await visit.put([agreement]);
    const first = await visit.call('wx-owner', 'withdraw', { paper: agreement }, 'req-withdraw-000001'), before = await visit.caseNow();
    expect(await visit.call('wx-owner', 'withdraw', { paper: agreement }, 'req-withdraw-000001')).toEqual(first);
    expect(await visit.caseNow()).toEqual(before);
  });
});

describe('what waits for the company', () => {
  test('a countersignature is listed when the owner has signed, and no longer when it is given', async () => {
    const visit = await signing();
    expect(await visit.list()).toEqual([]);
    await visit.put([agreement]);
    expect(await visit.list()).toMatchObject([{ paper: agreement, what: 'countersign', since: visit.clock.now, isNeeded: false }]);
    await visit.put([agreement], 'wx-escort');
    expect(await visit.list()).toEqual([]);
  });
  test('the company does not sign before the owner', async () => {
    const visit = await signing();
    expect(await visit.put([agreement], 'wx-escort')).toMatchObject({ code: 'NOT_YOUR_TURN', data: { names: ['王一宁'] } });
  });
});

describe('in time', () => {
  const at = (visit: Awaited<ReturnType<typeof signing>>, days: number) => { visit.clock.now += days * DAY; return beat(visit.ports); };
  const fresh = { review: { state: 'accepted', at: Date.UTC(2026, 2, 14, 2), by: 'x' }, openedAt: Date.UTC(2026, 2, 14, 2) } as const;
  test('who has not signed is reminded after two and after five days, each once, by name', async () => {
    const visit = await signing(fresh);
    Object.assign(visit.ports.settings, { messageTemplates: { 'sign-waiting': { id: 'tpl', data: {} } } });
    const reminders = async () => (await visit.news()).filter(([kind]) => kind === 'sign-reminder');
    await at(visit, 1.9);
    expect(await reminders()).toEqual([]);
    for (let i = 0; i < 3; i++) await at(visit, 0.1);
    expect(await reminders()).toEqual([['sign-reminder', { paper: '住宅小区入住协议书', name: '王一宁' }]]);
    await at(visit, 3);
    for (let i = 0; i < 20; i++) await at(visit, 1);
    expect(await reminders()).toHaveLength(2);
    expect(visit.sent.filter(({ kind }) => kind === 'sign-waiting').map(({ to }) => to)).toEqual(['wx-owner', 'wx-owner']);
  });
  test('signed in time nobody is reminded', async () => {
    const visit = await signing(fresh);
    await visit.put([agreement]);
    for (let i = 0; i < 10; i++) await at(visit, 1);
    expect((await visit.news()).filter(([kind]) => kind === 'sign-reminder')).toEqual([]);
  });
  test('signatures of a paper that is not signed by all in its days lapse, are told once, and it is signed anew', async () => {
    const visit = await signing({ ...fresh, paperAsks: [ask(agreement), ask(bank)] });
    await visit.put([bank]);
    await visit.ports.store.apply('cases', 'case_yunxi_3-2-1201', { guard: {}, patch: { set: { [`papers.${bank}.asked`]: ['owner:1', 'owner:2'] } } });
    const end = (await visit.look([bank]))[0]?.lapsesAt ?? 0;
    expect(end).toBe(visit.clock.now + 90 * DAY);
    visit.clock.now = end;
    expect((await visit.look([bank]))[0]).toMatchObject({ lapsesAt: null, signers: [{ at: null, isTurn: true }, { at: null, isTurn: false }, { at: null }], gone: [{ why: 'expired' }] });
    for (let i = 0; i < 3; i++) await beat(visit.ports);
    expect((await visit.news()).filter(([kind]) => kind === 'signature-lapsed')).toEqual([['signature-lapsed', { paper: '委托银行代收款协议书', name: '王一宁' }]]);
    expect(await visit.put([bank])).toMatchObject({ ok: true });
  });
});

describe('with a licensed service connected', () => {
  const ticket = 'ticket-0000001';
  /** A service as a test holds it: what it was asked, and what it will say. */
  const connected = async (said: object = {}) => {
    const visit = await signing(), asked: object[] = [];
    const outcome = { state: 'signed', openid: 'wx-owner', digests: [(await visit.look([agreement]))[0]?.digest], certificate: 'SN-42', at: visit.clock.now - 1, ...said };
    Object.assign(visit.ports, { signer: { name: '某电子认证服务', start: async (one: object) => { asked.push(one); return { kind: 'jump', ticket, appId: 'wx1', path: 'sign' }; }, outcome: async () => outcome } });
    return { ...visit, asked };
  };
  test('the person is sent there with digests only; what it says of them stands in the signature and its chain', async () => {
    const visit = await connected(), [shown] = await visit.look([agreement]);
    expect(shown?.service).toBe('某电子认证服务');
    expect(await visit.call('wx-owner', 'vouch', { papers: [{ paper: agreement, digest: shown?.digest }] })).toEqual({ ok: true, value: { kind: 'jump', ticket, appId: 'wx1', path: 'sign' } });
    expect(visit.asked).toEqual([{ openid: 'wx-owner', name: '王一宁', papers: [{ title: '住宅小区入住协议书', digest: shown?.digest }], at: visit.clock.now }]);
    expect(await visit.put([agreement])).toMatchObject({ code: 'NOT_VOUCHED', data: { service: '某电子认证服务' } });
    expect(await visit.put([agreement], 'wx-owner', { ticket })).toMatchObject({ ok: true });
    const signatures = (await visit.caseNow()).papers[agreement]?.signatures ?? [];
    expect(signatures).toMatchObject([{ vouched: { by: '某电子认证服务', ticket, certificate: 'SN-42', at: visit.clock.now - 1 } }]);
    expect(firstBrokenSignature(signatures, sha256)).toBe(-1);
  });
  test.each([['not signed there yet', { state: 'open' }], ['declined there', { state: 'refused' }], ['signed by somebody else', { openid: 'wx-co' }], ['another paper', { digests: ['0'.repeat(64)] }]])('%s: nothing is signed here', async (_what, said) => {
    const visit = await connected(said), before = await visit.caseNow();
    expect(await visit.put([agreement], 'wx-owner', { ticket })).toMatchObject({ code: 'NOT_VOUCHED' });
    expect(await visit.caseNow()).toEqual(before);
  });
  test('a text that changed meanwhile is not sent there', async () => {
    const visit = await connected();
    expect(await visit.call('wx-owner', 'vouch', { papers: [{ paper: agreement, digest: '0'.repeat(64) }] })).toMatchObject({ code: 'PAPER_CHANGED' });
    expect(visit.asked).toEqual([]);
  });
  test('without one, the handwriting here is all', async () => {
    const visit = await signing(), [shown] = await visit.look([agreement]);
    expect([shown?.service, await visit.call('wx-owner', 'vouch', { papers: [{ paper: agreement, digest: shown?.digest }] })]).toEqual([null, { ok: true, value: { kind: 'here' } }]);
  });
});
