import { createHash } from 'node:crypto';
import { aSignedPaper } from '../testing/a-signed-paper';
import { someStrokes } from '../testing/a-key-issue';
import { at } from '../testing/at';
import { firstBrokenSignature, isVoid, presented, signPaper, validSignature, type PresentedPaper } from './sign-paper';
import { isHandwriting, isSignedByAll, unsignedBy, type Signature } from './signing';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const { paper } = aSignedPaper('handover-sheet', ['owner:1', 'staff']);
const [now, SHEET, NEWER] = [at('2026-03-14 10:30'), 'b'.repeat(64), 'c'.repeat(64)];
const fresh: PresentedPaper = { code: 'handover-sheet', version: 1, asked: ['owner:1', 'staff'], also: [], paper, keyClauses: [], digest: SHEET, signatures: [] };
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
  const own = { ...fresh, asked: ['owner:1'], also: ['staff'] };
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
    expect(presented(both, newer)).toEqual({ ...both, also: [] });
  });
});
