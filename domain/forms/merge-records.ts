import type { Instant } from '../kernel/calendar';
import type { Registration, Stamps } from './registration';

type Value = string | number | boolean;
/** A record as one value a path: `phone`, `residents.k1` (the line is there), `residents.k1.name`. */
type Flat = Readonly<Record<string, Value>>;
const LISTS = ['residents', 'vehicles'] as const;
/** Lines of older records have no key: both phones know them by their place. */
const keyAt = (own: string | undefined, at: number): string => own ?? String(at).padStart(2, '0');

/** The record with a key on every line of its lists. */
export const keyed = (record: Registration): Registration => ({
  ...record, residents: record.residents.map((one, at) => ({ ...one, key: keyAt(one.key, at) })), vehicles: record.vehicles.map((one, at) => ({ ...one, key: keyAt(one.key, at) })),
});

function flat({ residents, vehicles, stamps: _stamps, ...fields }: Registration): Flat {
  const lines = Object.entries({ residents, vehicles }).flatMap(([list, all]) => all.flatMap(({ key: own, ...line }, at) => {
    const path = `${list}.${keyAt(own, at)}`;
    return [[path, true] as const, ...Object.entries(line).map(([field, value]) => [`${path}.${field}`, value as Value] as const)];
  }));
  return { ...(fields as Readonly<Record<string, Value>>), ...Object.fromEntries(lines) };
}

function whole(from: Flat, stamps: Stamps): Registration {
  const fields = Object.fromEntries(Object.entries(from).filter(([path]) => !path.includes('.')));
  const linesOf = (list: string) => Object.keys(from).filter((path) => path.startsWith(`${list}.`) && path.split('.').length === 2 && from[path] === true).sort().map((path) => ({
    key: path.slice(list.length + 1), ...Object.fromEntries(Object.entries(from).filter(([of]) => of.startsWith(`${path}.`)).map(([of, value]) => [of.slice(path.length + 1), value])),
  }));
  return { ...fields, residents: linesOf('residents'), vehicles: linesOf('vehicles'), stamps } as unknown as Registration;
}

/** A line that is not there has been taken out; a field that is not there was never typed. */
const valueAt = (record: Flat, path: string): Value | undefined => record[path] ?? (isLine(path) ? false : undefined);
const isLine = (path: string): boolean => LISTS.some((list) => path.startsWith(`${list}.`)) && path.split('.').length === 2;
/** At the same instant both phones must choose alike: what is there before what is not, then the greater text. */
const isGreater = (one: Value | undefined, other: Value | undefined): boolean => (one === undefined || other === undefined ? other === undefined && one !== undefined : typeof one === 'string' && typeof other === 'string' ? one > other : Number(one) > Number(other));

/**
 * One record from two drafts of it: of every field the later change stands. Merging is the same in any order and any number of times; a line taken out on one phone
 * and changed later on the other is there again.
 */
export function mergeRecords(one: Registration, other: Registration): Registration {
  const a = flat(one), b = flat(other), ours = one.stamps ?? {}, theirs = other.stamps ?? {};
  const merged: Record<string, Value> = {}, stamps: Record<string, Instant> = {};
  for (const path of new Set([...Object.keys(a), ...Object.keys(b), ...Object.keys(ours), ...Object.keys(theirs)])) {
    const mine = ours[path] ?? 0, yours = theirs[path] ?? 0, here = valueAt(a, path), there = valueAt(b, path);
    const value = mine === yours ? (isGreater(there, here) ? there : here) : mine > yours ? here : there;
    if (value !== undefined) merged[path] = value;
    if (mine || yours) stamps[path] = Math.max(mine, yours);
  }
  return whole(merged, stamps);
}

/** What was typed now, on top of what was there: every path that differs bears the instant. Whoever changes a line says that it is there. */
export function stamped(before: Registration, after: Registration, at: Instant): Registration {
  const was = flat(before), is = flat(after), stamps: Record<string, Instant> = { ...before.stamps };
  const touch = (path: string) => { stamps[path] = Math.max(at, (before.stamps?.[path] ?? 0) + 1); };
  for (const path of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (valueAt(was, path) === valueAt(is, path)) continue;
    const line = path.split('.').slice(0, 2).join('.');
    if (isLine(path) || !isLine(line)) touch(path);
    else if (is[line]) { touch(path); touch(line); }
  }
  return { ...after, stamps };
}

/** Nobody's clock is ahead of the cloud's: a phone that is does not win for ever. */
export const notLaterThan = (record: Registration, at: Instant): Registration => ({ ...record, stamps: Object.fromEntries(Object.entries(record.stamps ?? {}).map(([path, stamp]) => [path, Math.min(stamp, at)])) });

export type Clash = { readonly path: string; readonly mine: Value | undefined; readonly theirs: Value | undefined };
/** What both changed since they last agreed (`base`), to different ends: to be shown, so that nothing typed is lost unseen. */
export function clashes(base: Stamps, mine: Registration, theirs: Registration): readonly Clash[] {
  const a = flat(mine), b = flat(theirs), since = (record: Registration, path: string) => (record.stamps?.[path] ?? 0) > (base[path] ?? 0);
  return [...new Set([...Object.keys(mine.stamps ?? {}), ...Object.keys(theirs.stamps ?? {})])].sort()
    .filter((path) => since(mine, path) && since(theirs, path) && valueAt(a, path) !== valueAt(b, path))
    .map((path) => ({ path, mine: valueAt(a, path), theirs: valueAt(b, path) }));
}

/** Paths whose content differs. */
export function changedPaths(before: Registration, after: Registration): readonly string[] {
  const was = flat(before), is = flat(after);
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((path) => valueAt(was, path) !== valueAt(is, path)).sort();
}

/** The record with one path as it was typed on this phone, in place of the other's. */
export function withValue(record: Registration, path: string, value: Value | undefined, at: Instant): Registration {
  const next: Record<string, Value> = { ...flat(record) };
  if (value === undefined) delete next[path]; else next[path] = value;
  return stamped(record, whole(next, record.stamps ?? {}), at);
}
