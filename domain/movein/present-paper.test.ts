import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { findDocument } from '../documents/library';
import { signPaper } from '../documents/sign-paper';
import { someStrokes } from '../testing/a-key-issue';
import { aCase } from '../testing/a-case';
import { aCommunity } from '../testing/a-community';
import { askedAs } from '../documents/edit-asks';
import { usualAsks } from '../documents/paper-asks';
import type { MoveInCase } from './case';
import type { PaperCommunity } from './papers-of-home';
import { presentPaper } from './present-paper';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const code = 'residence-agreement', text = findDocument(code)?.text;
const priced = aCommunity({ fees: [{ code: 'property', name: '物业服务费', how: 'area-month', price: 280, months: 3 }] });
const community = (version: number, over: Partial<PaperCommunity> = {}): PaperCommunity => (version === 1 || !text ? { ...priced, ...over } : { ...priced, ...over, ownTexts: { [code]: { version, title: `第${version}`, text: { ...text, closing: [`第${version}版`] } } } });
const twoSign = { ...aCase(), paperAsks: askedAs(usualAsks, code, 'sign') };
const shownIn = (moveIn: MoveInCase, of: PaperCommunity) => { const shown = presentPaper(code, moveIn, of, digest); if (!shown) throw new Error('no paper'); return shown; };
const signed = (moveIn: MoveInCase, of: PaperCommunity, role: 'owner' | 'staff', at = 1): MoveInCase => {
  const shown = shownIn(moveIn, of), after = signPaper(shown, shown.digest, { role, no: role === 'owner' ? 1 : 0, name: role, openid: role, at, device: '', seconds: 9, consent: '同意', strokes: someStrokes }, digest);
  return after.ok ? { ...moveIn, papers: { ...moveIn.papers, [code]: after.value.kept } } : moveIn;
};

test('a paper nobody has signed is shown in the newest text', () => {
  expect(shownIn(twoSign, community(1))).toMatchObject({ version: 1, paper: { isSample: true } });
  expect(shownIn(twoSign, community(2))).toMatchObject({ version: 2, paper: { isSample: false, title: '第2' } });
});
test('a newer text takes nothing from who has signed; a fact that differs does, and then the newest text is shown', () => {
  // Countersigned by nobody yet: the company's place is still open.
  const half = { ...signed(twoSign, community(2), 'owner'), paperAsks: usualAsks };
  expect(shownIn(half, community(3))).toMatchObject({ version: 2, signatures: [{ role: 'owner' }] });
  const renamed: PaperCommunity = { ...community(3), company: '另一家' };
  expect(shownIn(half, renamed)).toMatchObject({ version: 2 });
  const open: MoveInCase = { ...half, papers: { [code]: { ...half.papers[code]!, asked: ['owner:1', 'owner:2'] } } };
  expect(shownIn(open, community(3)).version).toBe(2);
  expect(shownIn(open, renamed)).toMatchObject({ version: 3, paper: { title: '第3' } });
});
test('I8: whatever is published, retired, corrected and signed, a signature counts for exactly the words its signer saw, and what all have signed never changes', () => fc.assert(fc.property(
  fc.array(fc.oneof(fc.record({ act: fc.constant('publish' as const), version: fc.integer({ min: 1, max: 4 }) }), fc.record({ act: fc.constant('correct' as const), area: fc.integer({ min: 100, max: 103 }) }), fc.record({ act: fc.constant('sign' as const), role: fc.constantFrom('owner' as const, 'staff' as const) })), { maxLength: 14 }),
  (acts) => {
    const saw = new Map<string, string>();
    let of = community(1), moveIn: MoveInCase = twoSign, whole: string | null = null;
    for (const [i, one] of acts.entries()) {
      if (one.act === 'publish') of = community(one.version);
      if (one.act === 'correct') moveIn = { ...moveIn, area: one.area * 100 };
      if (one.act === 'sign') {
        const before = shownIn(moveIn, of), count = moveIn.papers[code]?.signatures.length ?? 0;
        moveIn = signed(moveIn, of, one.role, i + 1);
        const added = moveIn.papers[code]?.signatures.slice(count) ?? [];
        for (const signature of added) saw.set(signature.hash, JSON.stringify(before.paper));
      }
      const shown = shownIn(moveIn, of);
      for (const signature of shown.signatures) if (signature.shown === shown.digest) expect(saw.get(signature.hash)).toBe(JSON.stringify(shown.paper));
      if (whole !== null) expect(JSON.stringify(shown.paper)).toBe(whole);
      if (shown.asked.every((who) => shown.signatures.some((s) => (s.role === 'owner' ? `owner:${s.no}` : 'staff') === who && s.shown === shown.digest))) whole = JSON.stringify(shown.paper);
    }
  })));
