/**
 * One conditional update as plain data: `guard` decides, `patch` changes, nothing is read first.
 * Paths are dotted; a path's parts hold no dot (ids are made so). The database and the memory twin carry out the same data.
 */
export type Scalar = string | number | boolean | null;
export type Plain = Scalar | readonly Plain[] | { readonly [key: string]: Plain | undefined };
export type Condition =
  | Scalar
  | { readonly gt: number } | { readonly gte: number } | { readonly lt: number } | { readonly lte: number }
  | { readonly ne: Scalar } | { readonly in: readonly Scalar[] }
  /** The list at this path holds the value. */
  | { readonly has: Scalar } | { readonly hasNot: Scalar }
  | { readonly exists: boolean };
export type Guard = Readonly<Record<string, Condition>>;
export type Patch = {
  readonly set?: Readonly<Record<string, Plain>>;
  readonly inc?: Readonly<Record<string, number>>;
  /** Appends and keeps only the last `keep`. */
  readonly push?: Readonly<Record<string, { readonly value: Plain; readonly keep: number }>>;
  readonly addToSet?: Readonly<Record<string, Scalar>>;
  readonly pull?: Readonly<Record<string, Scalar>>;
  readonly unset?: readonly string[];
};

/** The value at a dotted path; through a list it gathers each element's, as the database does. */
export function valueAt(document: unknown, path: string): unknown {
  const [head, ...rest] = path.split('.');
  if (head === undefined || document === null || typeof document !== 'object') return undefined;
  if (Array.isArray(document) && !/^\d+$/.test(head)) return document.map((item) => valueAt(item, path)).filter((value) => value !== undefined);
  const value = (document as Record<string, unknown>)[head];
  return rest.length ? valueAt(value, rest.join('.')) : value;
}

/** Every value a condition on this path is tried on: through lists each element's, and a list's own elements beside the list. `undefined` where an object has none. */
function candidatesAt(document: unknown, path: string): readonly unknown[] {
  const [head, ...rest] = path.split('.');
  if (head === undefined || document === null || typeof document !== 'object') return [undefined];
  if (Array.isArray(document) && !/^\d+$/.test(head)) return document.filter((item) => item !== null && typeof item === 'object').flatMap((item) => candidatesAt(item, path));
  const value = (document as Record<string, unknown>)[head];
  if (rest.length) return candidatesAt(value, rest.join('.'));
  return Array.isArray(value) ? [value, ...(value as readonly unknown[])] : [value];
}

export function meets(document: unknown, path: string, condition: Condition): boolean {
  const values = candidatesAt(document, path);
  const compares = (test: (n: number) => boolean): boolean => values.some((value) => typeof value === 'number' && test(value));
  if (condition === null) return values.some((value) => value === null || value === undefined);
  if (typeof condition !== 'object') return values.includes(condition);
  if ('gt' in condition) return compares((n) => n > condition.gt);
  if ('gte' in condition) return compares((n) => n >= condition.gte);
  if ('lt' in condition) return compares((n) => n < condition.lt);
  if ('lte' in condition) return compares((n) => n <= condition.lte);
  if ('ne' in condition) return !meets(document, path, condition.ne);
  if ('in' in condition) return condition.in.some((one) => meets(document, path, one));
  if ('has' in condition) return meets(document, path, condition.has);
  if ('hasNot' in condition) return !meets(document, path, condition.hasNot);
  return values.some((value) => value !== undefined) === condition.exists;
}

export const holds = (document: unknown, guard: Guard): boolean => Object.entries(guard).every(([path, condition]) => meets(document, path, condition));

/** The document after the patch; the one given is left alone. What the patch does not touch is shared between the two. */
export function patched<T>(document: T, patch: Patch): T {
  const copy = { ...document } as Record<string, unknown>, own = new Set<unknown>([copy]);
  const at = (path: string): [Record<string, unknown>, string] => {
    const parts = path.split('.');
    const last = parts.pop() as string;
    let node = copy;
    for (const part of parts) {
      let child = node[part] ?? {};
      if (!own.has(child)) own.add((child = Array.isArray(child) ? [...(child as unknown[])] : { ...child }));
      node = node[part] = child as Record<string, unknown>;
    }
    return [node, last];
  };
  for (const [path, value] of Object.entries(patch.set ?? {})) { const [node, key] = at(path); node[key] = structuredCloned(value); }
  for (const [path, by] of Object.entries(patch.inc ?? {})) { const [node, key] = at(path); node[key] = ((node[key] as number | undefined) ?? 0) + by; }
  for (const [path, { value, keep }] of Object.entries(patch.push ?? {})) { const [node, key] = at(path); node[key] = [...((node[key] as unknown[] | undefined) ?? []), structuredCloned(value)].slice(-keep); }
  for (const [path, value] of Object.entries(patch.addToSet ?? {})) { const [node, key] = at(path); const list = (node[key] as unknown[] | undefined) ?? []; node[key] = list.includes(value) ? list : [...list, value]; }
  for (const [path, value] of Object.entries(patch.pull ?? {})) { const [node, key] = at(path); node[key] = ((node[key] as unknown[] | undefined) ?? []).filter((item) => item !== value); }
  for (const path of patch.unset ?? []) { const [node, key] = at(path); delete node[key]; }
  return copy as T;
}

// structuredClone is missing in older WeChat runtimes; the documents are plain JSON anyway.
const structuredCloned = <T>(value: T): T => (value === undefined ? value : JSON.parse(JSON.stringify(value)) as T);
