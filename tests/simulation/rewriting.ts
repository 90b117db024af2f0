import type { Guard, Patch } from '@domain/kernel/conditional-update';
import { holds } from '@domain/kernel/conditional-update';
import type { CollectionName, Store } from '@cloud/platform/ports';
import type { Update } from './rules';

type Apply = (id: string, update: Update) => Promise<boolean>;
/** A store on which ledger updates go out changed: the simplest way to have a rule that forgets something, without touching the rule. */
export const onLedgers = (change: (update: Update, id: string, apply: Apply, store: Store) => Promise<boolean>) => (store: Store): Store => {
  const apply: Apply = (id, update) => store.apply('ledgers', id, update);
  const changed = (collection: CollectionName, id: string, update: Update) => (collection === 'ledgers' ? change(update, id, apply, store) : store.apply(collection, id, update));
  return { ...store, apply: changed as Store['apply'] };
};

export const without = <V>(paths: Readonly<Record<string, V>> | undefined, forgotten: RegExp): Readonly<Record<string, V>> => Object.fromEntries(Object.entries(paths ?? {}).filter(([path]) => !forgotten.test(path)));
/** The guard no longer asks for what these paths name. */
export const forgetting = (forgotten: RegExp, only: (update: Update) => boolean = () => true) =>
  onLedgers((update, id, apply) => apply(id, only(update) ? { ...update, guard: without(update.guard, forgotten) } : update));
/** The patch no longer does what these paths name. */
export const leavingOut = (part: 'set' | 'inc' | 'push' | 'addToSet' | 'pull', left: RegExp, only: (update: Update) => boolean = () => true) =>
  onLedgers((update, id, apply) => apply(id, only(update) ? { ...update, patch: { ...update.patch, [part]: without(update.patch[part] as Readonly<Record<string, unknown>>, left) } as Patch } : update));

export const sets = ({ patch }: Update, path: RegExp, value?: unknown): boolean => Object.entries(patch.set ?? {}).some(([one, given]) => path.test(one) && (value === undefined || given === value));
export const adds = ({ patch }: Update, path: RegExp, by?: number): boolean => Object.entries(patch.inc ?? {}).some(([one, given]) => path.test(one) && (by === undefined || given === by));

/** Looks first and writes afterwards, trusting what it saw. */
export const lookingFirst = (write: (update: Update, seen: object) => Update) => onLedgers(async (update, id, apply, store) => {
  const seen = await store.find('ledgers', id);
  return seen !== null && holds(seen, update.guard as Guard) && apply(id, write(update, seen));
});
