import { isDoc, type Doc, type Value } from '../values/types';

/** What an expression is evaluated against. `undefined` is a missing value everywhere, as opposed to null. */
export type Scope = { root: Value; current: Value; now: number; vars: Readonly<Record<string, Value>> };
export type Evaluate = (scope: Scope) => Value;
/** An operator turned into a function once, evaluated for every document. */
export type Operator = (operand: Value, compile: (expression: Value) => Evaluate, name: string) => Evaluate;

export const scopeOf = (doc: Doc, now: number, vars: Readonly<Record<string, Value>> = {}): Scope => ({ root: doc, current: doc, now, vars });
export const withVars = (scope: Scope, vars: Readonly<Record<string, Value>>): Scope => ({ ...scope, vars: { ...scope.vars, ...vars } });

/** A field path inside an expression: a list on the way answers the list of what its elements have there. */
export function pathValue(value: Value, parts: readonly string[], at = 0): Value {
  const part = parts[at];
  if (part === undefined) return value;
  if (Array.isArray(value)) return value.map((item) => (isDoc(item) || Array.isArray(item) ? pathValue(item, parts, at) : undefined)).filter((found) => found !== undefined);
  return isDoc(value) && Object.hasOwn(value, part) ? pathValue(value[part], parts, at + 1) : undefined;
}

export const isNullish = (value: Value): value is null | undefined => value === null || value === undefined;
export const isTrue = (value: Value): boolean => !isNullish(value) && value !== false && value !== 0;
