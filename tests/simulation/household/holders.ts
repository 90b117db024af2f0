import { dayOf } from '@domain/kernel/calendar';
import type { Answer } from '@cloud/kit/implement';
import type { Vault } from '@cloud/platform/ports';
import type { Sent } from '../client';
import { LONGEST_RUN } from '../interruptible-store';
import type { World } from '../world';

/** Why somebody may act for a home, as far as can be told from what was asked and answered. `sure`: everything asked about it was over then. */
type Hold = { readonly openid: string; sure: number; until: number };
type Letter = { /** A tenancy gives no step. */ readonly as: 'proxy' | 'tenant'; readonly phone: string; readonly scopes: readonly string[]; readonly papers: readonly string[]; readonly from: string; readonly to: string; readonly requestId: string; no: number | null; sure: number; until: number };
const FOREVER = Number.POSITIVE_INFINITY, BEFORE = Number.NEGATIVE_INFINITY;

/** For which step a letter of authority must be given; what is not here nobody does for an owner. */
const STEP_OF: readonly (readonly [RegExp, string])[] = [
  [/^booking\./, 'book'], [/^papers\./, 'sign'], [/^bill\.(open|pay|settle|receipt)$/, 'pay'], [/^registration\.(open|save|attach|submit)$/, 'register'], [/^(pass\.open|inspection\.open|defects\.(list|report|recheck))$/, 'visit'], [/^keys\.(open|accept)$/, 'keys'], [/^way\.open$/, 'any'], [/^people\.(acting|notice|guide)$/, 'lives'],
];
/** Whose duty it is; a manager may do all of it. */
const DUTY_OF: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^finance\.|^bill\.reverse$/, ['finance']], [/^bill\.(take|askRefund|desk)$/, ['desk', 'finance']], [/^review\.(accept|return|settle|seen)$|^binding\.(list|look|accept|refuse)$|^privacy\.identity$/, ['review']], [/^binding\.(invite|revoke)$|^archive\.renew$/, ['desk']], [/^keys\.(takeOut|count|takeIn|recount|place|lend|giveBack|putBack|note|cancel)$/, ['keys']], [/^people\.transfer$|^privacy\.(audit|verify|record)$/, []],
];

/**
 * Who holds what, reckoned from what people asked and were answered, without a look at the database: owners as the roster began, whom a sale named, whom staff bound by hand; letters of authority with their
 * steps, papers and days. In doubt (something about it is still under way) nobody is accused.
 */
export function followHolders(world: World, vault: Vault) {
  const holds = new Map<string, Hold[]>(), letters = new Map<string, Letter[]>(), touched = new Set<string>(), asks = new Map<string, { readonly openid: string; readonly homeId: string }>(), firstAsked = new Map<string, number>(), roleOf = new Map(world.people.map(({ openid, role }) => [openid, role as string]));
  for (const [homeId, openids] of world.rightful) holds.set(homeId, openids.map((openid) => ({ openid, sure: BEFORE, until: FOREVER })));
  for (const { homeId, phone, scopes, papers, from, to } of world.letters) letters.set(homeId, [{ as: 'proxy', phone, scopes, papers, from, to, requestId: '', no: 1, sure: BEFORE, until: FOREVER }]);
  const phoneOf = (openid: string): string => world.people.find((one) => one.openid === openid)?.phone ?? '';
  const named = (homeId: string, openid: string): Hold => { const hold: Hold = { openid, sure: FOREVER, until: FOREVER }; holds.set(homeId, [...(holds.get(homeId) ?? []), hold]); return hold; };
  /** What is settled once this request is over. */
  const settling = new Map<string, { sure: number }[]>();
  const endBefore = (all: readonly { sure: number; until: number }[], asked: number, at: number): void => { for (const one of all) if (one.sure < asked) one.until = Math.min(one.until, at); };

  const isOwner = (homeId: string, openid: string, startedAt: number): boolean => (holds.get(homeId) ?? []).some((one) => one.openid === openid && one.until >= startedAt);
  const letterFor = (homeId: string, openid: string, startedAt: number, fits: (letter: Letter) => boolean): boolean =>
    (letters.get(homeId) ?? []).some((one) => one.phone === phoneOf(openid) && one.until >= startedAt && one.from <= dayOf(startedAt + LONGEST_RUN) && one.to >= dayOf(startedAt) && fits(one));
  /** May this person have been let in to this, when the run began? */
  const may = (openid: string, { unit, action, homeId }: Pick<Sent['request'], 'unit' | 'action' | 'homeId'>, startedAt: number): boolean => {
    const role = roleOf.get(openid) ?? 'stranger', isCrew = !['owner', 'proxy', 'buyer', 'stranger'].includes(role);
    if (!homeId && unit === 'owner') return true;
    if (unit === 'staff' || unit === 'manager' || (unit === 'documents' && isCrew)) { const duties = DUTY_OF.find(([test]) => test.test(action))?.[1]; return isCrew && (role === 'manager' || unit === 'documents' || (unit === 'staff' && (!duties || duties.includes(role)))); }
    const step = STEP_OF.find(([test]) => test.test(action))?.[1];
    return isOwner(homeId, openid, startedAt) || (step !== undefined && letterFor(homeId, openid, startedAt, ({ as, scopes }) => step === 'lives' || (as === 'proxy' && (step === 'any' || scopes.includes(step)))));
  };

  return {
    may,
    isOwner,
    /** When it was asked first: what is answered again is the answer of then. */
    firstAskedAt: (requestId: string, at: number): number => firstAsked.get(requestId) ?? at,
    maySign: (homeId: string, openid: string, at: number, paper: string): boolean => isOwner(homeId, openid, at) || letterFor(homeId, openid, at, ({ scopes, papers }) => scopes.includes('sign') && papers.includes(paper)),
    isCrew: (openid: string, ...duties: readonly string[]): boolean => { const role = roleOf.get(openid) ?? ''; return role === 'manager' || duties.includes(role); },
    /** An owner, or by any letter in force. */
    mayWrite: (homeId: string, openid: string, at: number): boolean => isOwner(homeId, openid, at) || letterFor(homeId, openid, at, ({ as }) => as === 'proxy'),
    /** Bound from the beginning, and nobody ever asked for anything that could change it. */
    isSurelyIn: (openid: string, homeId: string): boolean => !touched.has(homeId) && world.people.some((one) => one.openid === openid && one.homeId === homeId && one.role === 'owner' && one.isBound),
    asked({ openid, requestId, request: { action, homeId, data } }: Sent, at: number): void {
      firstAsked.set(requestId, at);
      const settled: { sure: number }[] = [];
      if (action === 'people.transfer') { touched.add(homeId); for (const { phone } of data.owners as readonly { readonly phone: string }[]) settled.push(named(homeId, world.people.find((one) => one.phone === phone)?.openid ?? '')); }
      if (action === 'binding.ask') { const home = `home_yunxi_${String(data.building)}-${String(data.unit)}-${String(data.room)}`; asks.set(`ask_yunxi_${vault.index(`ask|${openid}|${home}`).slice(0, 16)}`, { openid, homeId: home }); }
      const ask = action === 'binding.accept' ? asks.get(String(data.askId)) : undefined;
      if (ask) { touched.add(ask.homeId); settled.push(named(ask.homeId, ask.openid)); }
      if (action === 'people.grant') {
        const { phone, scopes, papers, from, to } = data.terms as Letter, letter: Letter = { as: 'proxy', phone, scopes, papers, from, to, requestId, no: null, sure: FOREVER, until: FOREVER };
        letters.set(homeId, [...(letters.get(homeId) ?? []), letter]);
        settled.push(letter);
      }
      // Whoever a list names no more is out before it says so.
      if (action === 'roster.commit') for (const home of world.homes) touched.add(home);
      if (action === 'people.addTenant') {
        const letter: Letter = { as: 'tenant', phone: String(data.phone), scopes: [], papers: [], from: '', to: String(data.to), requestId, no: null, sure: FOREVER, until: FOREVER };
        letters.set(homeId, [...(letters.get(homeId) ?? []), letter]);
        settled.push(letter);
      }
      settling.set(requestId, [...(settling.get(requestId) ?? []), ...settled]);
    },
    /** `at`: when it was said; whatever begins afterwards begins after what was said was done. */
    said({ requestId, request: { action, homeId, data } }: Sent, answer: Answer, at: number): void {
      if (!answer.ok) return;
      const asked = firstAsked.get(requestId) ?? at;
      if (action === 'people.transfer') { endBefore(holds.get(homeId) ?? [], asked, at); endBefore(letters.get(homeId) ?? [], asked, at); }
      if (action === 'people.grant' || action === 'people.addTenant') for (const letter of letters.get(homeId) ?? []) if (letter.requestId === requestId) letter.no = (answer.value as { readonly no: number }).no;
      if (action === 'people.end') for (const letter of letters.get(homeId) ?? []) if (letter.no === data.no && data.kind === letter.as) letter.until = Math.min(letter.until, at);
    },
    /** The roster as it was just written: who is named, or bound to a name that is there. */
    listed(homeId: string, openids: readonly string[], at: number): void {
      const now = holds.get(homeId) ?? [], gone = now.filter((one) => one.until === FOREVER && !openids.includes(one.openid)), fresh = openids.filter((openid) => !now.some((one) => one.openid === openid && one.until === FOREVER));
      if (gone.length || fresh.length) touched.add(homeId);
      for (const one of gone) one.until = at;
      holds.set(homeId, [...now, ...[...new Set(fresh)].map((openid) => ({ openid, sure: at, until: FOREVER }))]);
    },
    over({ requestId }: Sent, at: number): void { for (const one of settling.get(requestId) ?? []) one.sure = at; settling.delete(requestId); },
  };
}
export type Holders = ReturnType<typeof followHolders>;
