import { archive } from './archive';
import { batches } from './batches';
import { bill } from './bill';
import { binding } from './binding';
import { board } from './board';
import { booking } from './booking';
import { buildings } from './buildings';
import { defects } from './defects';
import { desk } from './desk';
import { draws } from './draws';
import { errands } from './errands';
import { fees } from './fees';
import { finance } from './finance';
import { file } from './file';
import { facts } from './facts';
import { home } from './home';
import { inspection } from './inspection';
import { keys } from './keys';
import { library } from './library';
import { notices } from './notices';
import { offline } from './offline';
import type { AnyOperation, CommonRefusal, InputOf, Reply, Unit } from './operation';
import { papers } from './papers';
import { partners } from './partners';
import { parking } from './parking';
import { pass } from './pass';
import { people } from './people';
import { plans } from './plans';
import { privacy } from './privacy';
import { queue } from './queue';
import { registration } from './registration';
import { review } from './review';
import { roles } from './roles';
import { roster } from './roster';
import { session } from './session';
import { setup } from './setup';
import { shifts } from './shifts';
import { site } from './site';
import { slots } from './slots';
import { tasks } from './tasks';
import { templates } from './templates';
import { verify } from './verify';
import { visits } from './visits';
import { way } from './way';

/** Everything a client can ask: the wire. */
export const contract = { archive, batches, bill, binding, board, booking, buildings, defects, desk, draws, errands, facts, fees, finance, file, home, inspection, keys, library, notices, offline, papers, partners, parking, pass, people, plans, privacy, queue, registration, review, roles, roster, session, setup, shifts, site, slots, tasks, templates, verify, visits, way };
type Contract = typeof contract;
type Declared = { [G in keyof Contract]: Contract[G][keyof Contract[G]] }[keyof Contract];

export type OperationName = Declared['name'];
/** Looked up, not searched: with a search of all for each of them the compiler gives up at some two hundred and fifty. */
type ByName = { readonly [Op in Declared as Op['name']]: Op };
export type OperationNamed<N extends OperationName> = ByName[N];
type UnitsOf<Op extends AnyOperation> = [Exclude<Op['unit'], undefined>] extends [never] ? UnitsByAccess<Op['access']> : Exclude<Op['unit'], undefined>;
type UnitsByAccess<A> = (A extends { person: true } ? 'owner' : never) | (A extends { owner: string } ? 'owner' : never) | (A extends { staff: object } | { partner: string } ? 'staff' : never) | (A extends { manager: string } ? 'manager' : never);
/** The operations a unit serves: those whose access names its audience. */
export type OperationOn<U extends Unit> = { [N in OperationName]: U extends UnitsOf<OperationNamed<N>> ? N : never }[OperationName];
export type Ask = <U extends Unit, N extends OperationOn<U>>(unit: U, name: N, input: InputOf<OperationNamed<N>>) => Promise<Reply<OperationNamed<N>>>;

/** What an operation may refuse with, besides what any may. */
export type RefusalCodeOf<N extends OperationName> = { [K in N]: keyof OperationNamed<K>['refusals'] & string }[N];
/** Every code a screen may have to put in words. */
export type RefusalCode = RefusalCodeOf<OperationName> | CommonRefusal['code'];

export const operations: readonly AnyOperation[] = Object.values(contract).flatMap((group) => Object.values(group));
/** The same rule as UnitsOf, for the build and the tests. */
export const unitsOf = ({ unit, access }: AnyOperation): readonly Unit[] =>
  unit ? [unit] : [...(access.person || access.owner ? ['owner' as const] : []), ...(access.staff || access.partner ? ['staff' as const] : []), ...(access.manager ? ['manager' as const] : [])];
type AnyRefusal = { [N in OperationName]: Extract<Reply<OperationNamed<N>>, { readonly ok: false }> }[OperationName];
/** What a refusal code carries, over all operations that may answer it. */
export type RefusalDataOf<C extends RefusalCode> = Extract<AnyRefusal, { readonly code: C }>['data'];
