import type { Lane, Ledger, Seat } from '../booking/ledger';
import type { KeyKind } from '../batch/batch';
import type { Duty } from '../community/community';
import { openDefects, type Defect } from '../defects/defect';
import type { InspectionRoom } from '../inspection/form';
import type { Inspection } from '../inspection/inspection';
import type { RoundDone } from '../inspection/rounds';
import type { WalkTerms } from '../inspection/terms';
import type { KeyIssue } from '../keys/key-issue';
import type { Clock, Day, Instant } from '../kernel/calendar';
import { homeKeyOf } from '../kernel/ids';
import { maskName } from '../kernel/mask';
import type { MoveInCase } from '../movein/case';
import { isDone, templateOf } from '../movein/steps';
import { hasStep, type Phase, type Step } from '../movein/template';
import { passDayKey, type Hmac } from '../pass/pass';
import { peopleOf } from '../people/people';
import { mayAct, type ProxyScope } from '../people/proxy';

/** A step of a template as a phone without signal needs it. */
export type ListedStep = { readonly step: Step; readonly name: string; readonly nameEn: string; readonly phase: Phase; readonly minutes: number; readonly needs: readonly Step[] };
export type ListedOwner = { readonly no: number; readonly name: string; readonly phone: string; readonly isBound: boolean; /** Checks the last four of a paper; '' where the roster has no number. */ readonly proof: string };
export type ListedProxy = { readonly no: number; readonly name: string; readonly phone: string; readonly idMask: string; readonly scopes: readonly ProxyScope[]; readonly to: Day; readonly key: string };
export type ListedDefect = Pick<Defect, 'no' | 'room' | 'item' | 'words' | 'severity' | 'state' | 'deadline'>;
/** One household of the day, masked, and only what this person's duties need. */
export type ListedHome = {
  readonly home: string; readonly ledgerId: string; readonly label: string;
  readonly visit: { readonly slot: string; readonly day: Day; readonly from: Clock; readonly to: Clock };
  readonly seat: Pick<Seat, 'state' | 'at'> & { readonly lane: Lane | null; readonly isAsked: boolean };
  readonly owners: readonly ListedOwner[]; readonly proxies: readonly ListedProxy[];
  /** Checks this day's codes; absent without the duty of the desk. */
  readonly key?: string;
  readonly way: string; readonly done: readonly Step[]; readonly isPaidFirst: boolean;
  /** Two are wanted to look at the papers, and this person cannot be the second: nobody looked yet, or they did. Without signal their check is the first, and the step stays open. */
  readonly isFirstOfTwo?: true;
  readonly lacks: readonly { readonly step: Step; readonly code: string; readonly words: string }[];
  readonly bring: readonly string[]; readonly houseType: string;
  /** Which of the page's forms, where it is not its house type's; rounds made before; what its community has of its own. */
  readonly form?: string; readonly rounds?: readonly RoundDone[]; readonly walkTerms?: Omit<WalkTerms, 'items'>;
  readonly inspection?: Inspection | null; readonly defects?: readonly ListedDefect[];
  readonly keys?: KeyIssue | null; readonly keyKinds?: readonly KeyKind[];
};
/** Who comes on other days, as `MMDD` and their batch's place in `batches`: they cannot be checked here, but told when they are due. */
export type ListHead = { readonly others: Readonly<Record<string, string>>; readonly batches: readonly { readonly name: string; readonly isToday: boolean }[]; readonly communityName?: string; /** As what this person may act on defects. */ readonly may?: readonly ('repair' | 'escort')[] };
export type DayListPage = {
  readonly day: Day; readonly at: Instant;
  /** Under which the phone keeps the list, and what identity proofs are made with; both of this person, phone and day. */
  readonly key: string; readonly salt: string;
  /** Hands in what was done by this list. */
  readonly ticket: string;
  readonly name: string;
  /** With the first page. */
  readonly head: ListHead | null;
  /** The templates and forms that homes of this page go by. */
  readonly ways: Readonly<Record<string, readonly ListedStep[]>>; readonly forms: Readonly<Record<string, readonly InspectionRoom[]>>;
  readonly homes: readonly ListedHome[];
  /** The last home of this page while there are more. */
  readonly next: string | null;
};

export const tailProof = (hmac: Hmac, salt: string, home: string, who: string, tail: string): string => hmac(salt, `${home}|${who}|${tail}`).slice(0, 16);
export const wayKey = ({ template: { code, version, own } }: Pick<MoveInCase, 'template'>): string => `${code}.${version}${own ? '+' : ''}`;
export const wayOf = (moveIn: Pick<MoveInCase, 'template'>): readonly ListedStep[] => templateOf(moveIn).steps.map(({ step, name, nameEn, phase, minutes, needs }) => ({ step, name, nameEn, phase, minutes, needs }));

export type ListSecrets = { readonly hmac: Hmac; readonly passKey: (homeId: string, slot: string, proxyNo: number | null) => string; /** The last four of an owner's paper; null where the roster has none. */ readonly tailOf: (ownerNo: number) => string | null; readonly salt: string };
type Placed = { readonly ledger: Pick<Ledger, '_id'>; readonly seat: Seat; readonly visit: ListedHome['visit'] };

/** What goes onto a phone of one household: by duty, nothing else. */
export function listedHome(moveIn: MoveInCase, { ledger, seat, visit }: Placed, lacks: ListedHome['lacks'], label: string, duties: ReadonlySet<Duty>, reader: string, { hmac, passKey, tailOf, salt }: ListSecrets, now: Instant): ListedHome {
  const facts = { moveIn, seat }, home = homeKeyOf(moveIn.homeId), isDesk = duties.has('desk'), walks = duties.has('escort') || duties.has('repair');
  const keyOf = (proxyNo: number | null) => passDayKey(hmac, passKey(moveIn.homeId, visit.slot, proxyNo), visit.day);
  return {
    home, ledgerId: ledger._id, label, visit, seat: { state: seat.state, at: seat.at, lane: seat.lane ?? null, isAsked: seat.asked ?? false },
    owners: moveIn.owners.map(({ no, name, phoneTail, openid }) => { const tail = isDesk ? tailOf(no) : null; return { no, name: maskName(name), phone: isDesk ? phoneTail : '', isBound: openid !== null, proof: tail ? tailProof(hmac, salt, home, `o${no}`, tail) : '' }; }),
    proxies: isDesk ? peopleOf(moveIn).proxies.filter((one) => mayAct(one, 'visit', now) || mayAct(one, 'keys', now)).map(({ no, name, phoneTail, idMask, scopes, to }) => ({ no, name: maskName(name), phone: phoneTail, idMask, scopes, to, key: keyOf(no) })) : [],
    ...(isDesk ? { key: keyOf(null) } : {}),
    way: wayKey(moveIn), done: templateOf(moveIn).steps.flatMap(({ step }) => (isDone(step, facts) ? [step] : [])), isPaidFirst: moveIn.payBeforeKeys && hasStep(templateOf(moveIn), 'pay'), ...(moveIn.identityTwice && (!moveIn.identity || moveIn.identity.by === reader) ? { isFirstOfTwo: true as const } : {}), lacks,
    bring: moveIn.materialsAsked.filter(({ required }) => required).map(({ name }) => name), houseType: moveIn.houseType,
    ...(walks ? walkedBefore(moveIn) : {}),
    ...(walks ? { inspection: moveIn.inspection, defects: openDefects(moveIn.defects).map(({ no, room, item, words, severity, state, deadline }) => ({ no, room, item, words, severity, state, deadline })) } : {}),
    ...(duties.has('keys') ? { keys: keysFor(moveIn.keys, reader), keyKinds: moveIn.keyKinds } : {}),
  };
}
/** Results travel, photos stay in the cloud; items of the community's own are in the form. */
function walkedBefore({ rounds, walkTerms: { items: _items, ...terms } = {} }: MoveInCase): Pick<ListedHome, 'rounds' | 'walkTerms'> {
  return { ...(rounds?.length ? { rounds: rounds.map(({ photos: _photos, ...round }) => round) } : {}), ...(Object.keys(terms).length ? { walkTerms: terms } : {}) };
}
/** The forms of some homes, each once: by house type, and by a number behind it where homes of one type go by another. */
export function formsOf(homes: readonly (readonly [home: string, houseType: string, form: readonly InspectionRoom[]])[]): { readonly forms: Readonly<Record<string, readonly InspectionRoom[]>>; readonly keyOf: (home: string) => string | undefined } {
  const forms: Record<string, readonly InspectionRoom[]> = {}, keys = new Map<string, string>(), said = new Map<string, string>();
  for (const [home, houseType, form] of homes) {
    const text = `${houseType}|${JSON.stringify(form)}`, key = said.get(text) ?? (forms[houseType] ? `${houseType}#${said.size}` : houseType);
    said.set(text, key);
    forms[key] = form;
    if (key !== houseType) keys.set(home, key);
  }
  return { forms, keyOf: (home) => keys.get(home) };
}
/** Who took and counted, by name; by id only the reader's own part, and no signature. */
function keysFor(keys: KeyIssue | null, reader: string): KeyIssue | null {
  const own = <T extends { readonly by: string }>(part: T): T => ({ ...part, by: part.by === reader ? reader : '' });
  return keys && { takenOut: own(keys.takenOut), first: keys.first && own(keys.first), second: keys.second && own(keys.second), owner: keys.owner && { ...own(keys.owner), name: maskName(keys.owner.name) }, signedAt: keys.signedAt, signature: null };
}

/** As many homes as fit, the first one in any case. */
export function fitted<T>(homes: readonly T[], sizeOf: (one: T) => number, room: number): readonly T[] {
  let left = room;
  const over = homes.findIndex((one, i) => (left -= sizeOf(one)) < 0 && i > 0);
  return over < 0 ? homes : homes.slice(0, over);
}
