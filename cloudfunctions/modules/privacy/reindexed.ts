import { comparableIdentityNumber, identityTail } from '@domain/identity/identity-number';
import type { Registration } from '@domain/forms/registration';
import { addressText } from '@domain/roster/take-in';
import { plateKey } from '@domain/parking/plate';
import { sealedPart, type LogPage } from '@domain/privacy/log';
import type { CollectionName, Vault } from '@cloud/platform/ports';
import { isSealed } from './sealed-fields';

type Held = Readonly<Record<string, unknown>>;
type Keys = Pick<Vault, 'open' | 'index'>;

/** The home that tails of identity papers are bound to; a former household's case bears the home's id and a sign of its own. */
const homeOf = (collection: CollectionName, id: string): string => (collection === 'cases' ? `home_${id.slice('case_'.length).replace(/x\d+$/, '')}` : id);

/** Digests kept beside sealed numbers, made with a key that is no longer the current one: what each was, and what it is now. One that no key there is has made stays as it is. */
function staleIn(value: unknown, home: string, vault: Keys, found = new Map<string, string>()): ReadonlyMap<string, string> {
  if (value === null || typeof value !== 'object') return found;
  const { phone, phoneIndex, idNumber, idTailProof, idIndex, address, addressIndex, plate, plateIndex, sealed, plates } = value as Readonly<Record<string, unknown>>;
  const look = (sealed: unknown, digest: unknown, textOf: (number: string) => string): void => {
    if (typeof sealed !== 'string' || typeof digest !== 'string' || !digest || !isSealed(sealed)) return;
    const text = textOf(vault.open(sealed)), now = vault.index(text);
    if (now !== digest && vault.index(text, digest) === digest) found.set(digest, now);
  };
  look(phone, phoneIndex, (number) => number);
  look(plate, plateIndex, plateKey);
  look(idNumber, idTailProof, (number) => `${home}|${identityTail(number)}`);
  // As it was made of numbers of fifteen digits before.
  look(idNumber, idTailProof, (number) => `${home}|${number.slice(-4)}`);
  look(address, addressIndex, addressText);
  look(idNumber, idIndex, (number) => `id|${comparableIdentityNumber(number)}`);
  // The plates of a record, in the order of its cars.
  if (Array.isArray(plates)) plates.forEach((digest, at) => look(sealed, digest, (record) => plateKey((JSON.parse(record) as Registration).vehicles[at]?.plate ?? '')));
  for (const part of Object.values(value)) staleIn(part, home, vault, found);
  return found;
}

function replaced<T>(value: T, fresh: ReadonlyMap<string, string>): T {
  if (typeof value === 'string') return (fresh.get(value) ?? value) as T;
  if (value === null || typeof value !== 'object') return value;
  const parts = Object.entries(value).map(([key, part]) => [key, part as unknown, replaced(part as unknown, fresh)] as const);
  if (parts.every(([, before, after]) => before === after)) return value;
  return (Array.isArray(value) ? parts.map(([, , after]) => after) : Object.fromEntries(parts.map(([key, , after]) => [key, after]))) as T;
}

/** A page's seal under the current key, if it holds under one there is: a seal that holds under none is left to be found. */
const sealedAnew = (page: LogPage, vault: Keys): string => { const part = sealedPart(page); return vault.index(part, page.seal) === page.seal ? vault.index(part) : page.seal; };

/** The same fields with every keyed digest made with the current index key; the very same values where all are. Lists of digests (`people.phones`) follow what they were copied from. */
export function reindexed(collection: CollectionName, document: { readonly _id: string }, held: Held, vault: Keys): Held {
  if (collection === 'privacyLog') { const page = document as unknown as LogPage; return { ...held, seal: sealedAnew(page, vault) }; }
  const stale = staleIn(held, homeOf(collection, document._id), vault);
  return stale.size ? replaced(held, stale) : held;
}
