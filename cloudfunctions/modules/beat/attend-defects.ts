import type { Community } from '@domain/community/community';
import { rolesOf } from '@domain/community/roles';
import { peopleOfFirm } from '@domain/community/partners';
import { ladderOf, worded, wordsDue, type Rung } from '@domain/defects/clock';
import type { Defect } from '@domain/defects/defect';
import { lapsedAll } from '@domain/defects/loop';
import { wordsOfDefects } from '@domain/defects/places';
import { refuse } from '@domain/kernel/result';
import type { Message, MoveInCase } from '@domain/movein/case';
import { marksOf } from '@domain/movein/marks';
import { changeCase } from '@cloud/kit/change-case';
import { systemContext } from '@cloud/kit/system-context';
import type { Ports, Stored } from '@cloud/platform/ports';

const GIVEN = 'defect-assigned', LATE = 'defect-late';
type Crew = Pick<Community, 'crew' | 'partners' | 'roles'>;

/** Who stands on a rung of the ladder now. */
function onRung(rung: Rung, { firm, person }: Defect, community: Crew): readonly string[] {
  const crew = community.crew.filter(({ left, openid }) => !left && openid), firmPeople = peopleOfFirm(community.partners?.find(({ id }) => id === firm?.id)).filter(({ openid }) => openid);
  const heads = rolesOf(community).filter(({ level }) => level === 'decide').map(({ code }) => code);
  const found = rung === 'person' ? [...firmPeople, ...crew].filter(({ id }) => id === person?.id)
    : rung === 'firm' ? firmPeople.filter(() => !person) : rung === 'lead' ? firmPeople.filter(({ isLead }) => isLead)
    : rung === 'manager' ? crew.filter(({ isManager }) => isManager) : rung === 'head' ? crew.filter(({ role }) => role !== undefined && heads.includes(role))
    : crew.filter(({ duties }) => duties.includes(rung));
  return found.flatMap(({ openid }) => (openid ? [openid] : []));
}
/** The next rung on which somebody stands; from the top on, the last such one again and again. */
export function whoIsTold(defect: Defect, community: Crew): { readonly rung: number; readonly people: readonly string[] } {
  const ladder = ladderOf(defect), from = Math.min(defect.alarm?.times ?? 0, ladder.length - 1), rungs = ladder.map((rung, at) => ({ rung: at, people: onRung(rung, defect, community) })).filter(({ people }) => people.length);
  return rungs.find(({ rung }) => rung >= from) ?? rungs.at(-1) ?? { rung: from, people: [] };
}

/**
 * What is due about a home's defects: a firm is told that it has one, whoever is next on the ladder that one is overdue, and what the owner said nothing of in time is taken as confirmed.
 * A message where one is set up, the ledgers in any case; in the log, so that it is never silent.
 */
export async function attendDefects(ports: Ports, moveIn: Stored<MoveInCase>): Promise<void> {
  const { store, now, log, settings } = ports, at = now(), { homeId, communityId, defects, defectTerms } = moveIn;
  const due = wordsDue(defects, at, defectTerms), lapsed = due.filter(({ what }) => what === 'lapsed').map(({ no }) => no);
  if (lapsed.length) return lapse(ports, moveIn, lapsed);
  const community = await store.find('communities', communityId, ['crew', 'partners', 'roles']);
  if (!community) return;
  const told = due.map(({ no, what }) => {
    const defect = defects.find((one) => one.no === no) as Defect;
    const who = what === 'given' ? { rung: 0, people: firmFirst(defect, community) } : whoIsTold(defect, community);
    return { no, what, ...who, kind: what === 'given' ? GIVEN : LATE, times: defect.alarm?.times ?? 0 };
  });
  for (const { no, what, rung, people } of told) if (what === 'late') log({ alarm: LATE, home: homeId, no, rung, told: people.length });
  const messages = told.filter(({ kind }) => settings.messageTemplates[kind]).flatMap(({ no, kind, people, times }) => people.map((to): Message =>
    ({ id: `${kind}-${no}-${times}-${at}-${to}`, to, kind, words: wordsOfDefects(moveIn.houseType, defects, [no]), tries: 0, page: isOfFirm(to, community) ? `staff/repairs/index?homeId=${homeId}&no=${no}` : `staff/defects/index?homeId=${homeId}&no=${no}` })));
  const next = { ...moveIn, defects: worded(defects, Object.fromEntries(told.map(({ no, what, rung }) => [no, what === 'given' ? 'given' as const : { rung }])), at), messages: [...moveIn.messages, ...messages] };
  await store.replace('cases', moveIn._id, moveIn._v, { defects: next.defects, messages: next.messages, marks: marksOf(next) });
}
const isOfFirm = (openid: string, { partners = [] }: Crew): boolean => partners.some((firm) => peopleOfFirm(firm).some((one) => one.openid === openid));
const firmFirst = (defect: Defect, community: Crew): readonly string[] => { const person = onRung('person', defect, community); return person.length ? person : onRung('firm', defect, community); };

async function lapse(ports: Ports, moveIn: Stored<MoveInCase>, numbers: readonly number[]): Promise<void> {
  const context = systemContext(ports, `defects|${moveIn.homeId}|${numbers.join()}|${moveIn.trail.length}`);
  await changeCase(context, moveIn.homeId, { name: 'defect-lapsed', of: numbers.join() }, ({ moveIn: now }) => {
    const still = wordsDue(now.defects, context.at, now.defectTerms).filter(({ what }) => what === 'lapsed').map(({ no }) => no);
    if (still.join() !== numbers.join()) return refuse('NOTHING_DUE');
    const after = lapsedAll(now.defects, still, context.at);
    return after.ok ? { ok: true, moveIn: { defects: after.value }, answer: null, tell: [{ kind: 'defect-lapsed', words: wordsOfDefects(now.houseType, after.value, still) }] } : after;
  });
}
