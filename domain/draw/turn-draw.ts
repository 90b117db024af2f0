import { appended, type Digest } from '../audit/trail';
import type { Instant } from '../kernel/calendar';
import { ok, refuse } from '../kernel/result';
import { entriesDigestOf, inOrder, orderOf, publicValue, seedOf, termsDigestOf } from './digests';
import { draftOfDraw, problemsOfDraw, type Draw, type DrawDraft } from './draw';

/** Who turns it (a member of the crew by number, or the system) and when. */
export type Turn = { readonly at: Instant; readonly by: string; readonly digest: Digest };
const logged = (draw: Draw, what: string, of: string, { at, by, digest }: Turn): Draw => ({ ...draw, log: appended(draw.log, { at, by, what, of }, digest) });

/** A draft as it is kept; what is published is never written over. */
export function savedDraw(draw: Draw, draft: DrawDraft) {
  return draw.state === 'draft' ? ok({ ...draw, ...draftOfDraw(draft) }) : refuse('DRAW_STATE', { state: draw.state });
}

/** Terms, buildings and the digest of the secret are fixed from here on. */
export function publishedDraw(draw: Draw, facts: { readonly buildings: readonly string[]; readonly homes: number; readonly bookingOpensAt: Instant | null; readonly secret: string; readonly sealedSecret: string }, turn: Turn) {
  if (draw.state !== 'draft') return refuse('DRAW_STATE', { state: draw.state });
  const problems = problemsOfDraw(draw, facts, turn.at);
  if (problems.length) return refuse('DRAW_PROBLEMS', { problems });
  const next: Draw = { ...draw, state: 'open', buildings: inOrder(facts.buildings), commitment: turn.digest(facts.secret), sealedSecret: facts.sealedSecret };
  return ok(logged(next, 'published', termsDigestOf(next, turn.digest), turn));
}

/** Never before the time it was announced for: whoever could close earlier could choose who is in. Closed again it stays as it is. */
export function closedDraw(draw: Draw, turn: Turn) {
  if (draw.state === 'closed' || draw.state === 'drawn') return ok(draw);
  if (draw.state !== 'open') return refuse('DRAW_STATE', { state: draw.state });
  if (turn.at < draw.closesAt) return refuse('DRAW_ENTRIES_OPEN', { closesAt: draw.closesAt });
  const entries = inOrder(draw.entries), entriesDigest = entriesDigestOf(draw, entries, turn.digest);
  return ok(logged({ ...draw, state: 'closed', entries, entriesDigest }, 'closed', entriesDigest, turn));
}

/** Drawn once; asked again with the same number it is the same, with another it is refused. */
export function drawnDraw(draw: Draw, typed: string, secret: string, turn: Turn) {
  const value = publicValue(typed);
  if (!value) return refuse('DRAW_NUMBER');
  if (draw.state === 'drawn') return draw.outcome?.value === value ? ok(draw) : refuse('DRAW_STATE', { state: draw.state });
  if (draw.state === 'open') return refuse('DRAW_ENTRIES_OPEN', { closesAt: draw.closesAt });
  if (draw.state !== 'closed') return refuse('DRAW_STATE', { state: draw.state });
  if (turn.at < draw.knownAt) return refuse('DRAW_TOO_EARLY', { knownAt: draw.knownAt });
  const seed = seedOf(secret, draw.entriesDigest, value, turn.digest);
  return ok(logged({ ...draw, state: 'drawn', outcome: { value, secret, seed, order: orderOf(seed, draw.entries, turn.digest), at: turn.at } }, 'drawn', seed, turn));
}

/** With its reason, which everybody reads. What was published stays to be seen; what somebody has used is not taken back. */
export function cancelledDraw(draw: Draw, why: string, turn: Turn) {
  if (draw.state === 'cancelled') return ok(draw);
  if (draw.appliedAt !== null) return refuse('DRAW_APPLIED', { at: draw.appliedAt });
  return ok(logged({ ...draw, state: 'cancelled', cancelled: { why, at: turn.at } }, 'cancelled', turn.digest(why), turn));
}

export function appliedDraw(draw: Draw, bookingOpensAt: Instant | null, turn: Turn) {
  if (draw.state !== 'drawn' || draw.kind !== 'slots') return refuse('DRAW_STATE', { state: draw.state });
  if (draw.appliedAt !== null) return ok(draw);
  if (bookingOpensAt === null || bookingOpensAt <= turn.at) return refuse('DRAW_TOO_LATE');
  return ok(logged({ ...draw, appliedAt: turn.at }, 'applied', draw.outcome?.seed ?? '', turn));
}
