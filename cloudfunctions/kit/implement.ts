import * as v from 'valibot';
import type { AnyOperation, OutputOf, ParsedOf, RefusalOf, Unit } from '@contract/operation';
import { noGrants } from '@domain/community/grants';
import type { Ports, Store } from '../platform/ports';
import { rightOf, type Right } from './access';
import { rightByActing, rightByCase, watchCase, type ReadingOfCase } from './access-by-case';
import { contentDigest } from './digest';

export type Request = { readonly id: string; readonly digest: string };
export type Call = { readonly unit: Unit; readonly openid: string; readonly data: unknown; readonly requestId: string; readonly isSystem?: boolean };
/** Answers of the kit itself, possible for every operation. */
export type KitRefusal = { readonly ok: false; readonly code: 'FORBIDDEN' | 'REQUEST_REUSED' | 'BUSY'; readonly data: Record<never, never> };

/**
 * What a handler works with. The right is looked up while the handler reads, in the home's case if that is what it reads first, else in the caller's grants; nothing is written,
 * and nothing leaves, before it is known: `store`'s writes and `cloud` wait for it by themselves.
 */
export type Context<Op extends AnyOperation = AnyOperation> = Ports & { readonly input: ParsedOf<Op>; readonly openid: string; readonly request: Request; readonly right: () => Promise<Right>; readonly at: number };
export type Handler<Op extends AnyOperation> = (context: Context<Op>) => Promise<{ readonly ok: true; readonly value: OutputOf<Op> } | RefusalOf<Op> | KitRefusal>;
export type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: string; readonly data: unknown };
export type Endpoint = {
  readonly operation: AnyOperation; readonly run: (call: Call, ports: Ports) => Promise<Answer>;
  /** Begins what it will read while what it travels with is being read: the same call then brings both. */
  readonly ahead?: (data: unknown, store: Store) => void;
};

export class Forbidden extends Error {}
const REQUEST_ID = /^[A-Za-z0-9_-]{16,40}$/;
/** A key nobody declared may be anything, somebody's number too: it is not said back. */
const invalid = (fields: readonly string[]): Answer => ({ ok: false, code: 'INVALID_INPUT', data: { fields: fields.map((field) => field.replace(/\d{5,}[\dXx]*/g, '*')) } });

/** Binds an operation's declaration to its work: parse, find the right, run, answer. `reads`: what the handler reads besides the case, for a screen that travels with a command. */
export const implement = <Op extends AnyOperation>(operation: Op, handler: Handler<Op>, reads?: (context: Pick<Context<Op>, 'store' | 'input'>) => Promise<unknown>): Endpoint => ({
  operation,
  ...(reads && { ahead: (data: unknown, store: Store): void => {
    const parsed = v.safeParse(operation.input, data);
    if (parsed.success) reads({ store, input: parsed.output as ParsedOf<Op> }).catch(() => undefined);
  } }),
  async run({ unit, openid, data, requestId, isSystem = false }, ports) {
    const parsed = v.safeParse(operation.input, data);
    if (!parsed.success) return invalid(parsed.issues.map((issue: v.BaseIssue<unknown>) => v.getDotPath(issue) ?? ''));
    if (operation.kind === 'command' && !REQUEST_ID.test(requestId)) return invalid(['requestId']);
    const input = parsed.output as ParsedOf<Op>;
    const { store, reading } = watchCase(operation, unit, input as Record<string, unknown>, ports.store);
    // A turn later: by then the handler, which runs until its first answer, has asked for what it reads.
    const right = isSystem ? systemRight(operation, openid) : Promise.resolve().then(() => findRight(operation, unit, input as Record<string, unknown>, openid, ports, reading()));
    right.catch(() => undefined);
    const context: Context<Op> = {
      ...ports, input, openid, at: ports.now(), right: () => right, request: { id: requestId, digest: contentDigest([operation.name, openid, data]) },
      store: waiting(store, right, ['insert', 'insertAll', 'apply', 'applyAll', 'removeAll', 'replace']), cloud: waiting(ports.cloud, right, null),
    };
    try {
      const answer = await handler(context);
      await right;
      return answer;
    } catch (error) {
      await right.catch((denied: unknown) => { if (denied instanceof Forbidden) throw denied; });
      throw error;
    }
  },
});

async function findRight(operation: AnyOperation, unit: Unit, input: Record<string, unknown>, openid: string, { store, now }: Pick<Ports, 'store' | 'now'>, read: ReadingOfCase | null): Promise<Right> {
  if (operation.access.guarded) return { as: unit === 'owner' ? 'owner' : 'staff', openid, grants: noGrants(openid), name: '', ownerNo: 0 };
  const byCase = read && rightByCase(await read, openid, operation.access, now());
  if (byCase) return byCase;
  const grants = await store.find('grants', openid);
  const right = rightOf(operation, unit, input, openid, grants) ?? (read || unit === 'staff' || unit === 'manager' ? null : await rightByActing(operation, input, grants, store, now()));
  if (!right) throw new Forbidden();
  return right;
}

async function systemRight({ access }: AnyOperation, openid: string): Promise<Right> {
  if (!access.system) throw new Forbidden();
  return { as: 'system', openid, grants: noGrants(openid), name: '', ownerNo: 0 };
}

/** The same port, whose named methods (or all) wait until the right is known, and fail with it. */
const waiting = <P extends object>(port: P, right: Promise<unknown>, names: readonly string[] | null): P =>
  Object.fromEntries(Object.entries(port).map(([name, method]) => [name, names && !names.includes(name) ? method : async (...args: unknown[]) => { await right; return (method as (...a: unknown[]) => unknown)(...args); }])) as P;
