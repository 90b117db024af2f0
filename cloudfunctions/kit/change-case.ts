import { appended } from '@domain/audit/trail';
import type { Seat } from '@domain/booking/ledger';
import { caseIdOf } from '@domain/kernel/ids';
import { refuse, type Refusal } from '@domain/kernel/result';
import type { CaseNews, MoveInCase } from '@domain/movein/case';
import { closed } from '@domain/movein/closing';
import { marksOf } from '@domain/movein/marks';
import { messagesFor } from '@domain/movein/messages-for';
import { missingBefore, type Facts } from '@domain/movein/steps';
import type { Step } from '@domain/movein/template';
import { change, type AnswerOf, type Decision, type RefusalsOf } from './change';
import { sha256 } from './digest';
import { findLedger } from './find-ledger';
import type { Context, KitRefusal } from './implement';
import type { Right } from './access';
import type { Stored } from '../platform/ports';

type No = { readonly ok: false; readonly code: string; readonly data: unknown };
export type CaseDecision = { readonly ok: true; readonly moveIn: Partial<MoveInCase>; readonly answer: unknown; /** What was decided, where the command alone does not say it. */ readonly done?: { readonly name?: string; readonly of?: string }; readonly tell?: readonly Pick<CaseNews, 'kind' | 'words'>[] } | No;
type What = { readonly name: string; readonly step?: Step; readonly of?: string; readonly needsSeat?: boolean; /** Something read side by side with the case, for the decision. */ readonly beside?: Promise<unknown> };
type Beside<W> = W extends { readonly beside: Promise<infer B> } ? B : undefined;
/** Only a command with a gate can be refused by it. */
type GateRefusal<W> = Refusal<'NO_CASE', Record<never, never>> | (W extends { readonly step: Step } ? Refusal<'STEP_NOT_OPEN', { readonly needs: readonly string[] }> : never);
const NEWS_KEPT = 60;

/** The home's case and its seat, read side by side; the right is being looked up meanwhile. */
export async function findCase({ store }: Pick<Context, 'store'>, homeId: string, needsSeat: boolean): Promise<{ readonly stored: Stored<MoveInCase> | null; readonly seat: Seat | null }> {
  const [stored, seat] = await Promise.all([store.find('cases', caseIdOf(homeId)), needsSeat ? findSeat({ store }, homeId) : null]);
  return { stored, seat };
}

/** A home's seat, read with what screens show of its ledger: a screen asked for in the same call then reads nothing more. */
export const findSeat = async (context: Pick<Context, 'store'>, homeId: string): Promise<Seat | null> => (await findLedger(context, homeId))?.seat ?? null;

/**
 * One change of a household's case: gate, decision, audit entry, owner's news, marks and kept answer in a single versioned write.
 * `step` names the gate: refused with STEP_NOT_OPEN while something it needs is undone.
 */
export async function changeCase<const W extends What, D extends CaseDecision>(
  context: Context, homeId: string, what: W,
  decide: (facts: Facts, right: Right, beside: Beside<W>) => D, known?: Stored<MoveInCase> | null,
): Promise<{ readonly ok: true; readonly value: AnswerOf<D> } | RefusalsOf<D> | KitRefusal | GateRefusal<W>> {
  const [{ stored, seat }, right, beside] = await Promise.all([known === undefined ? findCase(context, homeId, what.needsSeat ?? false) : { stored: known, seat: null }, context.right(), what.beside as Promise<Beside<W>>]);
  const answer = await change(context, 'cases', caseIdOf(homeId), (moveIn): Decision<MoveInCase> => {
    if (!moveIn) return refuse('NO_CASE');
    const facts: Facts = { moveIn, seat };
    const needs = what.step ? missingBefore(what.step, facts) : [];
    if (needs.length) return refuse('STEP_NOT_OPEN', { needs: needs as readonly string[] });
    const decision = decide(facts, right, beside);
    if (!decision.ok) return decision;
    const trail = appended(moveIn.trail, { at: context.at, by: right.openid, what: decision.done?.name ?? what.name, of: decision.done?.of ?? what.of ?? '' }, sha256);
    const told = (decision.tell ?? []).map(({ kind, words }, i): CaseNews => ({ id: `${trail.length}-${i}`, at: context.at, kind, words, read: false }));
    const news = [...moveIn.news, ...told].slice(-NEWS_KEPT);
    const changed = { ...moveIn, ...decision.moveIn };
    const whole = { ...changed, trail, news, messages: [...changed.messages, ...messagesFor(told, changed.owners, Object.keys(context.settings.messageTemplates))] };
    const document = closed(whole, context.at);
    return { ok: true, document: { ...document, marks: marksOf(document) }, answer: decision.answer };
  }, stored);
  // What comes out is what `decide` and the gate can say; the compiler loses track of that through `change`.
  return answer as { readonly ok: true; readonly value: AnswerOf<D> } | RefusalsOf<D> | KitRefusal | GateRefusal<W>;
}
