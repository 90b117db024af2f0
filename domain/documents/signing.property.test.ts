import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { someStrokes } from '../testing/a-key-issue';
import { at } from '../testing/at';
import { DAY, type Instant } from '../kernel/calendar';
import { canonical, paperDigest } from './canonical';
import type { KeptPaper } from './kept-paper';
import type { Paper } from './paper';
import { firstBrokenSignature, presented, signPaper, whoseTurn, type FreshPaper, type PresentedPaper } from './sign-paper';
import { countedSignatures, isSignedByAll, signatureLine, signerKey, standingRefusal, type SignerRole } from './signing';
import { declinePaper, lapsed, takeUpAgain, withdrawSignature } from './take-back';
import { signaturePlaces, withSignatures } from './with-signatures';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const paperSaying = (words: string): Paper => ({ code: 'agreement', title: '协议', version: 1, isSample: true, subtitle: '云溪里', number: '', blocks: [{ kind: 'text', text: words, align: 'left', isIndented: false }, signaturePlaces([{ no: 1, name: '王一宁' }, { no: 2, name: '陈思远' }], '云溪物业')] });
const TURNS = [['owner:1', 'owner:2'], ['staff']], ASKED = TURNS.flat(), LIFE = 5;
const freshOf = (words: string): FreshPaper => { const paper = paperSaying(words); return { code: 'agreement', version: 1, asked: ASKED, also: [], turns: TURNS, lifeDays: LIFE, paper, keyClauses: [], digest: paperDigest(paper, digest) }; };

type Act =
  | { readonly do: 'open' | 'sign' | 'decline' | 'takeUp' | 'withdraw'; readonly who: string } | { readonly do: 'change'; readonly words: string } | { readonly do: 'wait'; readonly days: number };
const who = fc.constantFrom(...ASKED, 'owner:3');
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('open' as const, 'sign' as const), who }) }, { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('decline' as const, 'takeUp' as const, 'withdraw' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('change' as const), words: fc.constantFrom('甲', '乙', '丙') }) }, { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 6 }) }) },
);
type World = { readonly words: string; readonly now: Instant; readonly kept: KeptPaper | undefined; /** What each signer has last had before their eyes. */ readonly seen: Readonly<Record<string, { readonly digest: string; readonly shown: string }>> };

const shownIn = ({ kept, words, now }: World): PresentedPaper => lapsed(presented(kept, freshOf(words)), now).shown;
const roleOf = (key: string): { readonly role: SignerRole; readonly no: number } => (key === 'staff' ? { role: 'staff', no: 0 } : { role: 'owner', no: Number(key.slice(6)) });

function step(world: World, one: Act): World {
  if (one.do === 'change') return { ...world, words: one.words };
  if (one.do === 'wait') return { ...world, now: world.now + one.days * DAY };
  const shown = shownIn(world), seen = world.seen[one.who], by = { who: one.who, name: one.who, at: world.now };
  switch (one.do) {
    case 'open': return { ...world, seen: { ...world.seen, [one.who]: { digest: shown.digest, shown: canonical(withSignatures(shown.paper, ASKED, countedSignatures(shown))) } } };
    case 'sign': {
      const done = signPaper(shown, seen?.digest ?? '', { ...roleOf(one.who), name: one.who, openid: one.who, at: world.now, device: 'phone', seconds: 9, consent: '同意', strokes: someStrokes }, digest);
      if (done.ok) expect(whoseTurn(shown)).toContain(one.who);
      return done.ok ? { ...world, kept: done.value.kept } : world;
    }
    case 'decline': { const done = declinePaper(shown, seen?.digest ?? '', by, '不同意'); return done.ok ? { ...world, kept: done.value } : world; }
    case 'takeUp': { const done = takeUpAgain(shown, { isCompany: one.who === 'staff', who: one.who }); return done.ok ? { ...world, kept: done.value } : world; }
    case 'withdraw': { const done = withdrawSignature(shown, by, false); return done.ok ? { ...world, kept: done.value } : world; }
  }
}

/** I8 in every state that can come about. */
function holds(world: World, before: World): void {
  const { kept } = world, shown = shownIn(world), was = shownIn(before), counted = countedSignatures(shown);
  expect(shown.digest).toBe(paperDigest(shown.paper, digest));
  // What counts names exactly the text that lies there, which is the text its signer saw, and each signer counts once.
  for (const one of counted) expect([one.shown, world.seen[signerKey(one.role, one.no)] === undefined]).toEqual([digest(canonical(shown.paper)), false]);
  expect(new Set(counted.map(({ role, no }) => signerKey(role, no))).size).toBe(counted.length);
  // Nobody signs out of turn, and while a refusal stands nobody new signs.
  if (counted.some(({ role }) => role === 'staff')) expect(counted.filter(({ role }) => role === 'owner')).toHaveLength(2);
  if (standingRefusal(was) && standingRefusal(shown)) expect(counted.length).toBeLessThanOrEqual(countedSignatures(was).length);
  // A paper signed by all stays what it was, whatever comes.
  if (isSignedByAll(was) && !isSignedByAll(shown)) throw new Error('a whole paper came apart');
  if (isSignedByAll(was)) expect([shown.digest, shown.paper]).toEqual([was.digest, was.paper]);
  // Another text than before leaves no signature that counts.
  if (!isSignedByAll(was) && shown.digest !== was.digest && countedSignatures(was).length) expect(counted).toEqual(shown.signatures.filter((one) => one.shown === shown.digest && !shown.struck?.some(({ hash }) => hash === one.hash)));
  // Nothing is ever taken out of the record, and the chain holds.
  if (kept) {
    expect(firstBrokenSignature(kept.signatures, digest)).toBe(-1);
    expect(kept.signatures.slice(0, before.kept?.signatures.length ?? 0)).toEqual(before.kept?.signatures ?? []);
    expect((kept.struck ?? []).slice(0, before.kept?.struck?.length ?? 0)).toEqual(before.kept?.struck ?? []);
  }
}

test('whatever is opened, signed, changed, declined, taken back or left to lapse: a signature that counts is to exactly what was shown (I8)', () => {
  fc.assert(fc.property(fc.array(act, { minLength: 5, maxLength: 40 }), (acts) => {
    acts.reduce<World>((world, one) => { const after = step(world, one); holds(after, world); return after; }, { words: '甲', now: at('2026-03-14 10:00'), kept: undefined, seen: {} });
  }), { numRuns: 400 });
});

test('a later change of anything a signature covers shows', () => {
  const signed = ['owner:1', 'owner:2', 'staff'].reduce<World>((world, one) => step(step(world, { do: 'open', who: one }), { do: 'sign', who: one }), { words: '甲', now: at('2026-03-14 10:00'), kept: undefined, seen: {} });
  const signatures = signed.kept?.signatures ?? [];
  expect(signatures).toHaveLength(3);
  fc.assert(fc.property(fc.nat({ max: 2 }), fc.constantFrom('role', 'no', 'openid', 'at', 'device', 'seconds', 'consent', 'strokes', 'shown', 'proof', 'proxy', 'vouched'), (which, field) => {
    const other = { role: 'owner', no: 7, openid: 'x', at: 1, device: 'x', seconds: 1, consent: 'x', strokes: '1,1 500,1', shown: 'x', proof: 'phone+card', proxy: { no: 1, name: 'x', letter: 'y' }, vouched: { by: 'x', ticket: 'y', certificate: 'z', at: 1 } }[field];
    const changed = signatures.map((one, i) => (i === which ? { ...one, [field]: field === 'role' && one.role === 'owner' ? 'staff' : other } : one));
    expect(firstBrokenSignature(changed, digest)).toBe(which);
  }));
  expect(signatureLine('', signatures[0]!)).not.toContain('undefined');
});
