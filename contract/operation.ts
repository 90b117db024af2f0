import type * as v from 'valibot';
import type { Duty } from '@domain/community/community';
import type { ProxyScope } from '@domain/people/proxy';

/** Deploy units a client can call. */
export type Unit = 'owner' | 'staff' | 'manager' | 'documents';
type Input = v.GenericSchema<Record<string, unknown>>;
/** A type carried by a value: outputs and refusal data are ours to make, so they are typed, not parsed. */
export type Carries<T> = { readonly carries?: T };
export const carries = <T>(): Carries<T> => ({});

/**
 * Who may call, and by which input field the thing is known to be theirs. Unlisted = refused.
 * `person`: anyone signed in · `owner`: bound to the home in that field · `proxy`: beside its owners whoever they granted that step to, within its days ·
 * `tenant`: beside them whoever lives there by a registered lease · `staff`/`manager`: of the community the field's id lies in.
 * `partner`: a contractor's or developer's people, served with the staff's.
 * `guarded`: the right is checked by the conditional update itself, which knows who may act (hot operations; no read).
 */
export type Access<Field extends string = string> = {
  readonly person?: true;
  readonly owner?: Field;
  readonly proxy?: ProxyScope | 'any';
  readonly tenant?: true;
  readonly staff?: { readonly of: Field; readonly duty: Duty | 'any' | readonly Duty[] };
  readonly manager?: Field;
  /** Somebody of a firm of that community (CM-5): what is not that firm's does not exist for them. */
  readonly partner?: Field;
  readonly guarded?: true;
  /** Our own functions may call it too (timers); no client can. */
  readonly system?: true;
};

export type Operation<N extends string = string, A extends Access = Access, I extends Input = Input, O = unknown, R extends Readonly<Record<string, Carries<unknown>>> = Readonly<Record<string, Carries<unknown>>>, U extends Unit | undefined = Unit | undefined> = {
  readonly name: N;
  /** A command changes something and carries a request id; a query changes nothing and may be asked again freely. */
  readonly kind: 'command' | 'query';
  readonly access: A;
  /** Only where the work must run elsewhere than in its audience's unit. */
  readonly unit?: U;
  readonly input: I;
  readonly output: Carries<O>;
  readonly refusals: R;
};

/** Declares an operation: its one declaration, from which server, client, access tests and API page come. */
export const operation = <const N extends `${string}.${string}`, I extends Input, O, const R extends Readonly<Record<string, Carries<unknown>>>, const A extends Access<keyof v.InferOutput<I> & string>, const U extends Unit | undefined = undefined>(
  declared: { readonly name: N; readonly kind: 'command' | 'query'; readonly access: A; readonly unit?: U; readonly input: I; readonly output: Carries<O>; readonly refusals: R },
): Operation<N, A, I, O, R, U> => declared;

// eslint-style "any" is needed to accept every operation: its parts are checked where it is declared.
// oxlint-disable-next-line no-explicit-any
export type AnyOperation = Operation<string, Access, any, any, any, any>;
export type InputOf<Op extends AnyOperation> = v.InferInput<Op['input']>;
export type ParsedOf<Op extends AnyOperation> = v.InferOutput<Op['input']>;
export type OutputOf<Op extends AnyOperation> = Op extends { readonly output: Carries<infer O> } ? O : never;
export type RefusalOf<Op extends AnyOperation> = { [C in keyof Op['refusals'] & string]: { readonly ok: false; readonly code: C; readonly data: Op['refusals'][C] extends Carries<infer D> ? D : never } }[keyof Op['refusals'] & string];

/** What any operation may answer besides its own refusals. */
export type CommonRefusal =
  | { readonly ok: false; readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN' | 'REQUEST_REUSED' | 'BUSY' | 'UNKNOWN_OPERATION'; readonly data: Record<never, never> }
  | { readonly ok: false; readonly code: 'INVALID_INPUT'; readonly data: { readonly fields: readonly string[] } }
  | { readonly ok: false; readonly code: 'CLIENT_TOO_OLD'; readonly data: { readonly needs: string } }
  | { readonly ok: false; readonly code: 'INTERNAL'; readonly data: { readonly ref: string } };
export type Reply<Op extends AnyOperation> = { readonly ok: true; readonly value: OutputOf<Op> } | RefusalOf<Op> | CommonRefusal;

/** What travels in the function's event. The operator is never in it: the platform says who calls. */
export type Envelope = Asked & { readonly client: { readonly version: string; readonly language: 'zh-CN' | 'en' }; /** Asked after it in the same function call, as long as nothing before was refused; answered beside it under the same name. */ readonly then?: readonly Asked[] };
/** One operation asked for. */
export type Asked = { readonly action: string; readonly data: unknown; readonly requestId?: string };
/** A call carries its first operation and this many more at most. */
export const MOST_THEN = 3;
