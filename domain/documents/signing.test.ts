import { createHash } from 'node:crypto';
import { aSignedPaper } from '../testing/a-signed-paper';
import { someStrokes } from '../testing/a-key-issue';
import { at } from '../testing/at';
import { DAY } from '../kernel/calendar';
import { firstBrokenSignature, isVoid, presented, signPaper, validSignature, whoseTurn, type PresentedPaper } from './sign-paper';
import { isHandwriting, isSignedByAll, standingRefusal, unsignedBy, type Signature } from './signing';
import { declinePaper, lapsed, lapsesAt, takeUpAgain, withdrawSignature } from './take-back';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const { paper } = aSignedPaper('handover-sheet', ['owner:1', 'staff']);
const [now, SHEET, NEWER] = [at('2026-03-14 10:30'), 'b'.repeat(64), 'c'.repeat(64)];
const fresh: PresentedPaper = { code: 'handover-sheet', version: 1, asked: ['owner:1', 'staff'], also: [], turns: [['owner:1', 'staff']], lifeDays: null, paper, keyClauses: [], digest: SHEET, signatures: [] };
const by = (role: Signature['role'], no = role === 'owner' ? 1 : 0) => ({ role, no, name: role, openid: `wx-${role}`, at: now, device: 'phone', seconds: 60, consent: '同意', strokes: someStrokes });
const sign = (shown: PresentedPaper, role: Signature['role'], seen = shown.digest) => { const done = signPaper(shown, seen, by(role), digest); if (!done.ok) throw new Error(done.code); return done.value; };

describe('handwriting', () => {
  test.each([
    ['a name', someStrokes, true], ['one long stroke', '0,0 300,0', true], ['a dot', '5,5', false], ['a short tick', '5,5 9,9', false], ['nothing', '', false], ['outside the field', '0,0 1001,0', false], ['below it', '0,0 300,501', false],
    ['words', 'hello', false], ['a broken stroke', '0,0 300,0;', false], ['a novel', Array(4000).fill('0,0 9,9').join(';'), false],
  ])('%s → %s', (_what, strokes, expected) => { expect(isHandwriting(strokes)).toBe(expected); });
});

describe('signing', () => {
  test('each signer once, in any order; done when all have', () => {
    const { kept } = sign(fresh, 'staff');
    expect([isSignedByAll(kept), unsignedBy(kept)]).toEqual([false, ['owner:1']]);
    const both = sign(presented(kept, fresh), 'owner').kept;
    expect([isSignedByAll(both), unsignedBy(both)]).toEqual([true, []]);
    expect(firstBrokenSignature(both.signatures, digest)).toBe(-1);
  });
  test('a changed or missing link of the chain shows', () => {
    const both = sign(presented(sign(fresh, 'owner').kept, fresh), 'staff').kept;
    expect(firstBrokenSignature(both.signatures.slice(1), digest)).toBe(0);
    expect(firstBrokenSignature(both.signatures.map((one, i) => (i === 1 ? { ...one, strokes: '0,0 400,0' } : one)), digest)).toBe(1);
    expect(firstBrokenSignature(both.signatures.map((one, i) => (i === 0 ? { ...one, at: one.at + 1 } : one)), digest)).toBe(0);
  });
  test('refused: not asked, twice, or another paper than was seen', () => {
    expect(signPaper(fresh, SHEET, by('owner', 2), digest)).toMatchObject({ code: 'NOT_YOURS_TO_SIGN' });
    expect(signPaper(presented(sign(fresh, 'owner').kept, fresh), SHEET, by('owner'), digest)).toMatchObject({ code: 'ALREADY_SIGNED', data: { at: now } });
    expect(signPaper(fresh, NEWER, by('owner'), digest)).toMatchObject({ code: 'PAPER_CHANGED' });
  });
});

test('a countersignature may come, and nothing waits for it', () => {
  const own = { ...fresh, asked: ['owner:1'], turns: [['owner:1']], also: ['staff'] };
  const { kept } = sign(own, 'owner');
  expect(isSignedByAll(kept)).toBe(true);
  expect(sign(presented(kept, own), 'staff').kept.signatures.map(({ role }) => role)).toEqual(['owner', 'staff']);
});

describe('a paper whose facts change', () => {
  const newer = { ...fresh, digest: NEWER };
  test('half signed: it is shown anew, the old signature is void and is named once', () => {
    const half = sign(fresh, 'owner').kept, shown = presented(half, newer);
    expect(shown).toMatchObject({ digest: NEWER, signatures: [{ role: 'owner' }] });
    expect([isVoid(half.signatures[0]!, shown), validSignature(shown, 'owner:1')]).toEqual([true, undefined]);
    const staff = sign(shown, 'staff');
    expect(staff.voided).toMatchObject([{ role: 'owner' }]);
    expect([isSignedByAll(staff.kept), unsignedBy(staff.kept)]).toEqual([false, ['owner:1']]);
    const again = sign(presented(staff.kept, newer), 'owner');
    expect(again.voided).toEqual([]);
    expect([isSignedByAll(again.kept), again.kept.signatures.length, firstBrokenSignature(again.kept.signatures, digest)]).toEqual([true, 3, -1]);
  });
  test('signed by all: it stays what it was', () => {
    const both = sign(presented(sign(fresh, 'owner').kept, fresh), 'staff').kept;
    expect(presented(both, newer)).toEqual({ ...both, also: [], turns: newer.turns, lifeDays: null });
  });
});

describe('in order', () => {
  const ordered: PresentedPaper = { ...fresh, asked: ['owner:1', 'owner:2', 'staff'], turns: [['owner:1', 'owner:2'], ['staff']] };
  test('the company signs when all owners have; before that it is told whose turn it is', () => {
    expect(whoseTurn(ordered)).toEqual(['owner:1', 'owner:2']);
    expect(signPaper(ordered, SHEET, by('staff'), digest)).toMatchObject({ code: 'NOT_YOUR_TURN', data: { waitsFor: ['owner:1', 'owner:2'] } });
    const first = presented(sign(ordered, 'owner').kept, ordered);
    expect(signPaper(first, SHEET, by('staff'), digest)).toMatchObject({ code: 'NOT_YOUR_TURN', data: { waitsFor: ['owner:2'] } });
    const second = signPaper(first, SHEET, by('owner', 2), digest);
    if (!second.ok) throw new Error(second.code);
    expect(whoseTurn(presented(second.value.kept, ordered))).toEqual(['staff']);
    expect(isSignedByAll(sign(presented(second.value.kept, ordered), 'staff').kept)).toBe(true);
  });
  test('a countersignature comes last', () => {
    const own = { ...fresh, asked: ['owner:1'], turns: [['owner:1']], also: ['staff'] };
    expect(signPaper(own, SHEET, by('staff'), digest)).toMatchObject({ code: 'NOT_YOUR_TURN', data: { waitsFor: ['owner:1'] } });
  });
});

describe('declined', () => {
  const no = (shown: PresentedPaper, seen = shown.digest, who = 'owner:1') => declinePaper(shown, seen, { who, name: '王一宁', at: now }, '面积写错了');
  const declined = () => { const done = no(fresh); if (!done.ok) throw new Error(done.code); return done.value; };
  test('nobody signs until the text changes', () => {
    const shown = presented(declined(), fresh);
    expect(standingRefusal(shown)).toMatchObject({ who: 'owner:1', reason: '面积写错了' });
    expect(signPaper(shown, SHEET, by('staff'), digest)).toMatchObject({ code: 'PAPER_REFUSED', data: { at: now } });
    expect(standingRefusal(presented(declined(), { ...fresh, digest: NEWER }))).toBeUndefined();
    expect(sign(presented(declined(), { ...fresh, digest: NEWER }), 'owner').kept.signatures).toHaveLength(1);
  });
  test('or the company explained, or the one who declined thinks again', () => {
    const shown = presented(declined(), fresh);
    for (const by of [{ isCompany: true, who: 'staff' }, { isCompany: false, who: 'owner:1' }]) {
      const again = takeUpAgain(shown, by);
      if (!again.ok) throw new Error(again.code);
      expect(sign(presented(again.value, fresh), 'owner').kept.signatures).toHaveLength(1);
    }
    expect(takeUpAgain(shown, { isCompany: false, who: 'owner:2' })).toMatchObject({ code: 'NOT_YOURS_TO_SIGN' });
    expect(takeUpAgain(fresh, { isCompany: true, who: 'staff' })).toMatchObject({ code: 'NOT_REFUSED' });
  });
  test('refused: not asked, signed already, twice, another text', () => {
    expect(no(fresh, SHEET, 'owner:2')).toMatchObject({ code: 'NOT_YOURS_TO_SIGN' });
    expect(no(presented(sign(fresh, 'owner').kept, fresh))).toMatchObject({ code: 'ALREADY_SIGNED' });
    expect(no(presented(declined(), fresh))).toMatchObject({ code: 'PAPER_REFUSED' });
    expect(no(fresh, NEWER)).toMatchObject({ code: 'PAPER_CHANGED' });
  });
});

describe('taken back', () => {
  const back = (shown: PresentedPaper, who = 'owner:1', isBuiltOn = false) => withdrawSignature(shown, { who, name: '王一宁', at: now }, isBuiltOn);
  test('before the other side signs: struck, kept in the record, and to be signed again', () => {
    const done = back(presented(sign(fresh, 'owner').kept, fresh));
    if (!done.ok) throw new Error(done.code);
    expect([unsignedBy(done.value), done.value.signatures.length, done.value.struck]).toEqual([['owner:1', 'staff'], 1, [{ hash: done.value.signatures[0]?.hash, at: now, why: 'withdrawn' }]]);
    const again = sign(presented(done.value, fresh), 'owner');
    expect([again.voided, unsignedBy(again.kept), firstBrokenSignature(again.kept.signatures, digest)]).toEqual([[], ['staff'], -1]);
  });
  test('refused: nothing to take back, the other side has signed, something is built on it', () => {
    expect(back(fresh)).toMatchObject({ code: 'NOT_SIGNED' });
    const one = presented(sign(fresh, 'owner').kept, fresh);
    expect(back(one, 'owner:1', true)).toMatchObject({ code: 'SIGNATURE_BUILT_ON' });
    expect(back(presented(sign(one, 'staff').kept, fresh))).toMatchObject({ code: 'OTHER_SIDE_SIGNED', data: { name: 'staff' } });
  });
});

describe('with an end', () => {
  const ends = { ...fresh, lifeDays: 7 }, week = now + 7 * DAY;
  test('what is not signed by all in time lapses, and is signed anew', () => {
    const half = presented(sign(ends, 'owner').kept, ends);
    expect([lapsesAt(half), lapsesAt(ends), lapsesAt({ ...half, lifeDays: null })]).toEqual([week, null, null]);
    expect(lapsed(half, week - 1)).toEqual({ shown: half, lapsed: [] });
    const over = lapsed(half, week);
    expect(over.lapsed).toMatchObject([{ role: 'owner' }]);
    expect([unsignedBy(over.shown), lapsesAt(over.shown)]).toEqual([['owner:1', 'staff'], null]);
    expect(lapsed(over.shown, week + DAY)).toEqual({ shown: over.shown, lapsed: [] });
  });
  test('signed by all: it stays', () => {
    const both = presented(sign(presented(sign(ends, 'owner').kept, ends), 'staff').kept, ends);
    expect(lapsed(both, week)).toEqual({ shown: both, lapsed: [] });
  });
});
