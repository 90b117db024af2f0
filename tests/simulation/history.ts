import { canonicalJson, sha256 } from '@cloud/kit/digest';
import type { Answer } from '@cloud/kit/implement';
import type { Ledger } from '@domain/booking/ledger';
import { holds, patched } from '@domain/kernel/conditional-update';
import { homeKeyOf } from '@domain/kernel/ids';
import type { Sent } from './client';
import { isLinearizable } from './linearizable';
import { keyOf, keysOfUpdate, partsOf, type TouchingMove } from './parts';
import { LOOKS_FIRST, rules, type Update } from './rules';

type Run = { readonly at: number; readonly from: number; to: number; answer: Answer | null };
type Op = { readonly sent: Sent; readonly runs: Map<number, Run>; isOver: boolean };
type Fixed = { readonly at: number; readonly update: Update };
/** Refusals by which a place is not said to be missing: no right, no sense, or somebody else was quicker. */
const NOT_OF_THE_RULE = ['FORBIDDEN', 'INVALID_INPUT', 'BUSY', 'REQUEST_REUSED', 'NO_CASE', 'INTERNAL'];

/**
 * The bookings of one ledger as its clients saw them: when each command was under way, and what it was told. Whenever nothing is under way, what happened
 * since the last such moment must be explained by the booking rules, one command after the other, ending in the ledger as it is.
 */
export function recordHistory(broken: (invariant: string, detail: string) => void, counted: (moves: number) => void) {
  const ops = new Map<string, Op>();
  let fixed: Fixed[] = [], start: Ledger | null = null, clock = 0;

  const close = (end: Ledger): void => {
    if (start && [...ops.values()].every(({ isOver }) => isOver)) {
      const moves = [...[...ops.values()].flatMap(movesOf), ...fixed.map(fixedMove)];
      for (const part of partsOf(moves)) {
        counted(part.moves.length);
        const verdict = isLinearizable(part.moves, start, (ledger) => keyOf(ledger, part.keys), (ledger) => keyOf(ledger, part.keys) === keyOf(end, part.keys));
        if (!verdict.ok) broken(verdict.undecided ? 'history undecided' : 'linearizable', part.moves.map(({ name, from, to, must }) => `${name} ${from}–${to}${must ? '' : '?'}`).join('; '));
      }
      ops.clear();
      fixed = [];
      start = end;
    }
    start ??= end;
  };
  return {
    began(sent: Sent, run: number, at: number, ledger: Ledger): void {
      if (!ops.size) close(ledger);
      const op = ops.get(sent.requestId) ?? { sent, runs: new Map(), isOver: false };
      op.runs.set(run, { at, from: ++clock, to: Number.POSITIVE_INFINITY, answer: null });
      ops.set(sent.requestId, op);
    },
    said(sent: Sent, run: number, answer: Answer): void { const one = ops.get(sent.requestId)?.runs.get(run); if (one) { one.to = ++clock; one.answer = answer; } },
    over(sent: Sent, ledger: Ledger): void {
      const op = ops.get(sent.requestId);
      if (!op) return;
      op.isOver = true;
      for (const run of op.runs.values()) if (run.to === Number.POSITIVE_INFINITY) run.to = ++clock;
      close(ledger);
    },
    /** Something else wrote the ledger, at a moment that is known. */
    wrote(update: Update): void { if (start) fixed.push({ at: ++clock, update }); },
  };
}

const fixedMove = ({ at, update }: Fixed): TouchingMove => {
  // What it asked of places and homes must hold in any order found; versions and the like are not the rule's.
  const guard = Object.fromEntries(Object.entries(update.guard).filter(([path]) => /^(seats|slots)\./.test(path)));
  return { name: `(${Object.keys(update.patch.set ?? update.patch.addToSet ?? {}).join()})`, from: at, to: at, must: true, keys: keysOfUpdate(update), play: (ledger) => (holds(ledger, guard) ? [patched(ledger, update.patch)] : []) };
};

/** A request may have had its effect in any of its runs, once; every refusal must have been true at some moment of its own run. */
function movesOf({ sent, runs }: Op): readonly TouchingMove[] {
  const rule = rules[sent.request.action];
  if (!rule) return [];
  const list = [...runs.values()], id = sha256(sent.requestId).slice(0, 12), done = list.filter(({ answer }) => answer?.ok);
  const updateAt = (at: number, ledger: Ledger): Update => rule(sent.request.data, { home: homeKeyOf(sent.request.homeId), by: sent.openid, now: at, request: { id, digest: '' } }, ledger);
  const name = `${sent.request.action} ${sent.command} ${canonicalJson(sent.request.data)}`;
  const keys = [...new Set([`seats.${homeKeyOf(sent.request.homeId)}`, ...['slotId', 'from', 'to'].flatMap((field) => (typeof sent.request.data[field] === 'string' ? [`slots.${sent.request.data[field]}`] : []))])];
  // What was carried out is remembered, by the short digest that a seat keeps: asked again, the answer is that it is done.
  const isDone = (ledger: Ledger): boolean => ledger.seats[homeKeyOf(sent.request.homeId)]?.recent.some((one) => one.id === id) ?? false;
  const effect: TouchingMove = {
    name, keys, from: Math.min(...list.map(({ from }) => from)), to: Math.min(Math.max(...list.map(({ to }) => to)), ...done.map(({ to }) => to)), must: done.length > 0,
    // Which of its runs did it shows in the instants it wrote.
    // Done already: a phone that was not answered handed it in under the same id.
    play: (ledger) => (isDone(ledger) ? [ledger] : list.map(({ at }) => updateAt(at, ledger)).filter(({ guard }) => holds(ledger, guard)).map(({ patch }) => patched(ledger, patch))),
  };
  const refusals = list.flatMap(({ at, from, to, answer }): TouchingMove[] => (answer && !answer.ok && !NOT_OF_THE_RULE.includes(answer.code) && !LOOKS_FIRST.includes(sent.request.action)
    ? [{ name: `${name} ${answer.code}`, keys, from, to, must: true, play: (ledger) => (holds(ledger, updateAt(at, ledger).guard) || isDone(ledger) ? [] : [ledger]) }] : []));
  return [effect, ...refusals];
}
