import fc from 'fast-check';
import { DAY, HOUR, NEVER } from '../kernel/calendar';
import { aCommunity, aMember } from '../testing/a-community';
import { ERRAND_ACTS, MOST_STEPS, departmentsOf, isLate, maySee, standingsOf, type Errand, type ErrandAct } from './errand';
import { madeErrand } from './make-errand';
import { told, toldOf } from './overdue';
import { actsFor, finished, passed, sentBack, taken, withdrawn, type ErrandFacts, type ErrandTarget } from './pass-errand';

const SERVICE = '客户服务部', WORKS = '工程部', now = 1_700_000_000_000;
const role = (code: string, department: string, level: 'decide' | 'manage' | 'execute') => ({ code, name: code, department, level, duties: [] });
const community = aCommunity({
  roles: [role('butler', SERVICE, 'execute'), role('lead', SERVICE, 'manage'), role('engineer', WORKS, 'execute'), role('board', '总经理办公室', 'decide')],
  crew: [['boss', undefined, true], ['li', 'butler'], ['he', 'butler'], ['lin', 'lead'], ['sun', 'engineer'], ['zong', 'board'], ['new', undefined]].map(([id, code, isManager]) => aMember({ id: id as string, name: id as string, isManager: isManager === true, ...(code ? { role: code as string } : {}) })),
});
const people = standingsOf(community), departments = departmentsOf(community);
const as = (id: string, at = now): ErrandFacts => ({ me: people.find((one) => one.id === id)!, now: at, people, departments });
const must = <T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string }): T => { if (!answer.ok) throw new Error(answer.code); return answer.value; };
const given = { _id: 'err_yunxi_0123456789' as const, communityId: 'com_yunxi' as const, title: '接待台缺饮用水', words: '', homeId: null, label: '', photos: [], isUrgent: false, dueAt: now + HOUR };
const made = (target: ErrandTarget = { department: SERVICE }, by = 'sun') => must(madeErrand(given, target, as(by)));

test('a colleague stands where the post says; a manager of the community over every department', () => {
  expect(people.map(({ id, department, level }) => [id, department, level])).toEqual([['boss', '', 'decide'], ['li', SERVICE, 'execute'], ['he', SERVICE, 'execute'], ['lin', SERVICE, 'manage'], ['sun', WORKS, 'execute'], ['zong', '总经理办公室', 'decide'], ['new', '', 'execute']]);
});
test('from a queue one takes it, and only one; whoever is of another department does not', () => {
  const waiting = made(), held = must(taken(waiting, as('li')));
  expect(held).toMatchObject({ state: 'held', holder: 'li', steps: [{ what: 'made', by: 'sun' }, { what: 'taken', by: 'li', from: { holder: null }, to: { holder: 'li' } }] });
  expect(taken(held, as('he'))).toMatchObject({ code: 'ERRAND_TAKEN', data: { by: 'li' } });
  expect(taken(waiting, as('sun'))).toMatchObject({ code: 'NOT_YOUR_ERRAND' });
  expect(taken(waiting, as('new'))).toMatchObject({ code: 'NOT_YOUR_ERRAND' });
});
test('up with the reason, down with instructions, across to another department', () => {
  const up = must(passed(must(taken(made(), as('li'))), 'up', null, '要采购', as('li')));
  expect(up).toMatchObject({ state: 'waiting', level: 'manage', department: SERVICE, holder: null });
  expect(taken(up, as('li'))).toMatchObject({ code: 'NOT_YOUR_ERRAND' });
  const lead = must(taken(up, as('lin')));
  expect(must(passed(lead, 'up', null, '超预算', as('lin')))).toMatchObject({ level: 'decide', state: 'waiting' });
  expect(must(passed(lead, 'down', { person: 'he' }, '从仓库拿', as('lin')))).toMatchObject({ level: 'execute', holder: 'he', state: 'held' });
  expect(must(passed(lead, 'down', { department: WORKS }, '换饮水机', as('lin')))).toMatchObject({ level: 'execute', department: WORKS, holder: null, state: 'waiting' });
  expect(must(passed(must(taken(made(), as('li'))), 'over', { person: 'sun' }, '', as('li')))).toMatchObject({ department: WORKS, holder: 'sun', level: 'execute' });
});
test('refused: above the top, below the bottom, to where it lies, to nobody, down to an equal', () => {
  const top = must(taken(must(passed(must(passed(made(), 'up', null, '', as('li'))), 'up', null, '', as('lin'))), as('zong')));
  expect(passed(top, 'up', null, '', as('zong'))).toMatchObject({ code: 'NOT_YOUR_ERRAND' });
  const held = must(taken(made(), as('li')));
  expect(passed(held, 'down', { person: 'he' }, '', as('li'))).toMatchObject({ code: 'NOT_YOUR_ERRAND' });
  expect(passed(held, 'over', { person: 'li' }, '', as('li'))).toMatchObject({ code: 'ERRAND_THERE' });
  expect(passed(made(), 'over', { department: SERVICE }, '', as('li'))).toMatchObject({ code: 'ERRAND_THERE' });
  for (const target of [{ person: 'gone' }, { department: '采购部' }]) expect(passed(held, 'over', target, '', as('li'))).toMatchObject({ code: 'ERRAND_TARGET' });
  expect(passed(top, 'over', { person: 'li' }, '', as('zong'))).toMatchObject({ code: 'ERRAND_TARGET' });
  expect(madeErrand(given, { person: 'gone' }, as('li'))).toMatchObject({ code: 'ERRAND_TARGET' });
  expect(madeErrand({ ...given, dueAt: now }, { department: SERVICE }, as('li'))).toMatchObject({ code: 'DUE_PASSED' });
});
test('done by who has it; sent back by who asked, until another hour; withdrawn it is over', () => {
  const held = must(taken(made(), as('li')));
  expect(finished(held, { words: '好了' }, as('he'))).toMatchObject({ code: 'NOT_YOUR_ERRAND' });
  const done = must(finished(held, { words: '两箱放在台后', photo: 'p' }, as('li')));
  expect(done).toMatchObject({ state: 'done', holder: 'li', tellAt: NEVER });
  expect(done.steps.at(-1)).toMatchObject({ what: 'done', words: '两箱放在台后', photo: 'p' });
  expect(finished(done, { words: '好了' }, as('li'))).toMatchObject({ code: 'ERRAND_OVER' });
  expect(sentBack(done, '还差一箱', now, as('sun'))).toMatchObject({ code: 'DUE_PASSED' });
  expect(sentBack(done, '还差一箱', now + DAY, as('he'))).toMatchObject({ code: 'NOT_YOUR_ERRAND' });
  expect(must(sentBack(done, '还差一箱', now + DAY, as('sun')))).toMatchObject({ state: 'held', holder: 'li', dueAt: now + DAY, tellAt: now + DAY });
  expect(withdrawn(must(withdrawn(held, '不用了', as('sun'))), '', as('sun'))).toMatchObject({ code: 'ERRAND_OVER' });
});
test('what somebody left behind can be taken; what comes back to them waits', () => {
  const held = must(taken(made(), as('li'))), without = { ...as('he'), people: people.filter(({ id }) => id !== 'li') };
  expect(must(taken(held, without))).toMatchObject({ holder: 'he' });
  expect(must(sentBack(must(finished(held, { words: '好了' }, as('li'))), '再看', now + DAY, { ...as('sun'), people: without.people }))).toMatchObject({ state: 'waiting', holder: null });
});
test('late: first the level above is told, four hours on the managers, and then it is on their page', () => {
  const late = must(taken(made(), as('li')));
  expect([isLate(late, late.dueAt), isLate(late, late.dueAt - 1)]).toEqual([true, false]);
  expect(toldOf(late, people).map(({ id }) => id)).toEqual(['lin']);
  const once = told(late, late.dueAt);
  expect(once).toMatchObject({ told: 1, tellAt: late.dueAt + 4 * HOUR, state: 'held', holder: 'li' });
  expect(toldOf(once, people).map(({ id }) => id)).toEqual(['boss']);
  expect(told(once, once.tellAt)).toMatchObject({ told: 2, tellAt: NEVER });
  expect(toldOf(made({ department: WORKS }), people).map(({ id }) => id)).toEqual(['boss']);
  expect(toldOf({ ...late, level: 'manage' }, people).map(({ id }) => id)).toEqual(['zong']);
});
test('whose business it is sees it', () => {
  const held = must(taken(made({ department: WORKS }, 'li'), as('sun')));
  expect(people.filter((one) => maySee(one, held)).map(({ id }) => id)).toEqual(['boss', 'li', 'sun', 'zong']);
});
test('whatever is done in whatever order: one has it or nobody, its way has no gap, and what is offered is what is taken', () => {
  const targets: readonly ErrandTarget[] = [...departments.map((department) => ({ department })), ...people.map(({ id }) => ({ person: id })), { person: 'gone' }];
  const turn = (errand: Errand, act: ErrandAct, target: ErrandTarget, facts: ErrandFacts) =>
    act === 'taken' ? taken(errand, facts) : act === 'done' ? finished(errand, { words: '好了' }, facts) : act === 'back' ? sentBack(errand, '再看', facts.now + HOUR, facts) : act === 'withdrawn' ? withdrawn(errand, '不用了', facts) : passed(errand, act, target, '请看', facts);
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...ERRAND_ACTS), fc.constantFrom(...people), fc.constantFrom(...targets)), { maxLength: 80 }), (turns) => {
    let errand = made();
    turns.forEach(([act, me, target], i) => {
      const facts = as(me.id, now + i), answer = turn(errand, act, target, facts), isOffered = actsFor(errand, facts).includes(act);
      if (answer.ok) {
        expect(isOffered).toBe(true);
        const step = answer.value.steps.at(-1)!;
        expect(step).toMatchObject({ by: me.id, at: now + i, what: act, from: { department: errand.department, level: errand.level, holder: errand.holder }, to: { department: answer.value.department, level: answer.value.level, holder: answer.value.holder } });
        expect(answer.value.steps.slice(0, -1)).toEqual(errand.steps);
        errand = answer.value;
      } else if (isOffered) expect(['ERRAND_TARGET', 'ERRAND_THERE', 'DUE_PASSED']).toContain(answer.code);
      expect(errand.holder !== null).toBe(errand.state === 'held' || errand.state === 'done');
      expect(departments).toContain(errand.department);
      expect(errand.steps.length).toBeLessThanOrEqual(MOST_STEPS + 2);
      expect(errand.tellAt === NEVER).toBe(errand.state === 'done' || errand.state === 'withdrawn');
    });
  }));
});
