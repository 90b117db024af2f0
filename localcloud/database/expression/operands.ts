import { isDoc, type Doc, type Value } from '../values/types';
import { located } from './expression-error';
import type { Evaluate, Operator } from './scope';

/** An operator of a fixed number of arguments; one argument may come without its list. */
export function fixed(count: number | readonly [least: number, most: number], apply: (args: Value[], name: string) => Value): Operator {
  const [least, most] = typeof count === 'number' ? [count, count] : count;
  return (operand, compile, name) => {
    const list = Array.isArray(operand) ? operand : [operand];
    if (list.length < least || list.length > most) throw located(16020, `Expression ${name} takes ${least === most ? `exactly ${least}` : `at least ${least} and at most ${most}`} arguments. ${list.length} were passed in.`);
    const args = list.map(compile);
    return (scope) => apply(args.map((evaluate) => evaluate(scope)), name);
  };
}

/** An operator of any number of arguments. */
export const variadic = (apply: (args: Value[], name: string) => Value): Operator => (operand, compile, name) => {
  const args = (Array.isArray(operand) ? operand : [operand]).map(compile);
  return (scope) => apply(args.map((evaluate) => evaluate(scope)), name);
};

/** An operator whose argument is an object of named expressions. */
export function named(required: readonly string[], optional: readonly string[], apply: (args: Readonly<Record<string, Value>>, name: string) => Value): Operator {
  return (operand, compile, name) => {
    const args = namedArguments(operand, required, optional, name).map(([key, value]): [string, Evaluate] => [key, compile(value)]);
    return (scope) => apply(Object.fromEntries(args.map(([key, evaluate]) => [key, evaluate(scope)])), name);
  };
}

export function namedArguments(operand: Value, required: readonly string[], optional: readonly string[], name: string): [string, Value][] {
  if (!isDoc(operand)) throw located(40075, `${name} only supports an object as its argument`);
  const doc: Doc = operand;
  for (const key of Object.keys(doc)) if (!required.includes(key) && !optional.includes(key)) throw located(40076, `Unrecognized argument to ${name}: ${key}`);
  for (const key of required) if (!Object.hasOwn(doc, key)) throw located(40077, `Missing '${key}' parameter to ${name}`);
  return Object.entries(doc);
}
