import type { OperationOn, RefusalCode, RefusalCodeOf, RefusalDataOf } from '@contract/contract'
import type { CommonRefusal, Unit } from '@contract/operation'
import type { plans } from '@contract/plans'

/** What the pages of the main package ask; a test reads their files and names what is missing here. */
type AskedInMain = 'home.open' | 'home.inbox' | 'session.open' | 'session.bind' | 'session.join'
type Answered<U extends Unit> = Exclude<RefusalCodeOf<OperationOn<U>>, EverywhereCode>
type ByOwners = Answered<'owner'> | Answered<'documents'>
type ByStaff = Answered<'staff'>
/** The plan's page ticks a task as staff do. */
type ByManagers = Answered<'manager'> | Exclude<RefusalCodeOf<(typeof plans)['tick']['name']>, EverywhereCode>

/** Its sentence lies in the main package, which is small: only what main's own pages or any operation may meet. */
export type EverywhereCode = CommonRefusal['code'] | RefusalCodeOf<AskedInMain>
export type SeveralCode = (ByOwners & ByStaff) | (ByOwners & ByManagers) | (ByStaff & ByManagers)
export type OwnerCode = Exclude<ByOwners, SeveralCode>
export type StaffCode = Exclude<ByStaff, SeveralCode>
export type ManagerCode = Exclude<ByManagers, SeveralCode>

/** A sentence for each code; a missing one does not compile. */
export type RefusalWords<C extends RefusalCode> = { readonly [K in C]: (data: RefusalDataOf<K>) => string }
