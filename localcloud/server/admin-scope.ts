import { AsyncLocalStorage } from 'node:async_hooks';
import type { Invocation } from '../meter/meter';

/** One request of the SDK: which run of a function made it. */
export type AdminScope = { invocation?: Invocation };

const scopes = new AsyncLocalStorage<AdminScope>();

export const adminScope = (): AdminScope | undefined => scopes.getStore();
export const withinAdminScope = <T>(scope: AdminScope, run: () => T): T => scopes.run(scope, run);
