export type Ok<T> = { readonly ok: true; readonly value: T };
/** A rule's "no": a declared code with what the person needs to go on. A bug throws instead. */
export type Refusal<C extends string = string, D = unknown> = { readonly ok: false; readonly code: C; readonly data: D };
export type Result<T, R extends Refusal = Refusal> = Ok<T> | R;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });
export function refuse<const C extends string>(code: C): Refusal<C, Record<never, never>>;
export function refuse<const C extends string, D>(code: C, data: D): Refusal<C, D>;
export function refuse(code: string, data: unknown = {}): Refusal { return { ok: false, code, data }; }
