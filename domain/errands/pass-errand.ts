import { type Instant, NEVER } from '../kernel/calendar';
import { ok, refuse } from '../kernel/result';
import { isAbove, levelAbove, levelBelow, mayTake, MOST_STEPS, rankOf, type Errand, type ErrandAct, type Lying, type Standing } from './errand';

export type ErrandTarget = { readonly department: string } | { readonly person: string };
/** Who acts, when, and who there is: the crew's standings, the community's departments. */
export type ErrandFacts = { readonly me: Standing; readonly now: Instant; readonly people: readonly Standing[]; readonly departments: readonly string[] };
type Said = { readonly words?: string; readonly photo?: string };

const lying = ({ department, level, holder }: Lying): Lying => ({ department, level, holder });
/** The errand somewhere else, with the step written down. */
export const moved = (errand: Errand, what: ErrandAct | 'told', by: string, at: Instant, to: Lying, said: Said = {}): Errand =>
  ({ ...errand, ...to, steps: [...errand.steps, { at, by, what, from: lying(errand), to, ...(said.words ? { words: said.words } : {}), ...(said.photo ? { photo: said.photo } : {}) }] });
const isOpen = ({ state }: Errand): boolean => state === 'waiting' || state === 'held';
/** In the queue, or left behind by somebody who is no longer of the crew. */
const isFree = ({ state, holder }: Errand, people: readonly Standing[]): boolean => state === 'waiting' || (state === 'held' && !people.some(({ id }) => id === holder));
const mayHandle = (errand: Errand, { me, people }: ErrandFacts): boolean => (errand.state === 'held' && errand.holder === me.id) || isAbove(me, errand) || (isFree(errand, people) && mayTake(me, errand));

/** What this person may do with it now: the buttons and the refusals come from here. */
export function actsFor(errand: Errand, facts: ErrandFacts): readonly ErrandAct[] {
  const { me, people } = facts, isMaker = errand.madeBy === me.id;
  if (!isOpen(errand)) return errand.state === 'done' && errand.steps.length < MOST_STEPS && (isMaker || isAbove(me, errand)) ? ['back'] : [];
  const handles = mayHandle(errand, facts), goesOn = handles && errand.steps.length < MOST_STEPS;
  return [
    ...(isFree(errand, people) && mayTake(me, errand) ? ['taken' as const] : []),
    ...(goesOn && levelAbove(errand.level) ? ['up' as const] : []), ...(goesOn && levelBelow(errand.level) && rankOf(me.level) > 0 ? ['down' as const] : []), ...(goesOn ? ['over' as const] : []),
    ...(errand.state === 'held' && (errand.holder === me.id || isAbove(me, errand)) ? ['done' as const] : []), ...(isMaker || isAbove(me, errand) ? ['withdrawn' as const] : []),
  ];
}

/** Refused: it is over already, or not theirs. */
function admitted(errand: Errand, act: ErrandAct, facts: ErrandFacts) {
  if (actsFor(errand, facts).includes(act)) return null;
  return (act === 'back' ? errand.state !== 'done' : !isOpen(errand)) ? refuse('ERRAND_OVER') : refuse('NOT_YOUR_ERRAND');
}
const worn = ({ steps }: Errand) => (steps.length >= MOST_STEPS ? refuse('ERRAND_WORN') : null);

/** Out of the queue into one pair of hands. Refused: somebody was faster. */
export function taken(errand: Errand, facts: ErrandFacts) {
  const { me, now, people } = facts, no = admitted(errand, 'taken', facts);
  if (no && errand.state === 'held') return refuse('ERRAND_TAKEN', { by: people.find(({ id }) => id === errand.holder)?.name ?? '' });
  return no ?? ok({ ...moved(errand, 'taken', me.id, now, { ...lying(errand), holder: me.id }), state: 'held' as const });
}

/** To the level above (with the reason), to the one below (with instructions), or to somebody else at the same one. */
export function passed(errand: Errand, how: 'up' | 'down' | 'over', target: ErrandTarget | null, words: string, facts: ErrandFacts) {
  const no = (isOpen(errand) && worn(errand)) || admitted(errand, how, facts);
  if (no) return no;
  const { me, now, people, departments } = facts, step = how === 'up' ? levelAbove(errand.level) : how === 'down' ? levelBelow(errand.level) : errand.level;
  const put = (to: Lying) => (to.department === errand.department && to.level === errand.level && to.holder === errand.holder ? refuse('ERRAND_THERE')
    : ok({ ...moved(errand, how, me.id, now, to, { words }), state: to.holder === null ? 'waiting' as const : 'held' as const }));
  if (how === 'up' || !target) return put({ department: errand.department, level: step ?? errand.level, holder: null });
  if ('department' in target) return departments.includes(target.department) ? put({ department: target.department, level: step ?? errand.level, holder: null }) : refuse('ERRAND_TARGET');
  const person = people.find(({ id }) => id === target.person);
  if (!person || (how === 'down' ? rankOf(person.level) >= rankOf(errand.level) : rankOf(person.level) < rankOf(errand.level))) return refuse('ERRAND_TARGET');
  return put({ department: person.department || errand.department, level: how === 'down' ? person.level : errand.level, holder: person.id });
}

/** Done, with words or a photo. */
export function finished(errand: Errand, said: Said, facts: ErrandFacts) {
  const { me, now } = facts;
  return admitted(errand, 'done', facts) ?? ok({ ...moved(errand, 'done', me.id, now, { ...lying(errand), holder: errand.holder ?? me.id }, said), state: 'done' as const, tellAt: NEVER });
}

/** Not as asked: to whoever did it, until another hour; into the queue when they have left. */
export function sentBack(errand: Errand, words: string, dueAt: Instant, facts: ErrandFacts) {
  const no = (errand.state === 'done' && worn(errand)) || admitted(errand, 'back', facts), { me, now, people } = facts;
  if (no) return no;
  if (dueAt <= now) return refuse('DUE_PASSED');
  const holder = people.some(({ id }) => id === errand.holder) ? errand.holder : null;
  return ok({ ...moved(errand, 'back', me.id, now, { ...lying(errand), holder }, { words }), state: holder === null ? 'waiting' as const : 'held' as const, dueAt, told: 0, tellAt: dueAt });
}

/** No longer needed, and why. */
export function withdrawn(errand: Errand, words: string, facts: ErrandFacts) {
  const { me, now } = facts;
  return admitted(errand, 'withdrawn', facts) ?? ok({ ...moved(errand, 'withdrawn', me.id, now, { ...lying(errand), holder: null }, { words }), state: 'withdrawn' as const, tellAt: NEVER });
}
