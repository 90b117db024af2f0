import { compare, typeRank } from '../values/compare';
import { isDoc, type Value } from '../values/types';
import { located } from './expression-error';
import { fixed, namedArguments } from './operands';
import { isNullish, isTrue, type Operator } from './scope';

/** In expressions a missing value is below null, not equal to it. */
export function compareExact(a: Value, b: Value): -1 | 0 | 1 {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1;
  const order = typeRank(a) - typeRank(b) || compare(a, b);
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}

const comparison = (accepts: (order: number) => boolean): Operator => fixed(2, ([a, b]) => accepts(compareExact(a, b)));

const cond: Operator = (operand, compile, name) => {
  const list = isDoc(operand) ? namedArguments(operand, ['if', 'then', 'else'], [], name) : undefined;
  const [test, yes, no] = list ? ['if', 'then', 'else'].map((key) => list.find(([found]) => found === key)?.[1]) : Array.isArray(operand) ? operand : [];
  if (!list && (!Array.isArray(operand) || operand.length !== 3)) throw located(16020, `Expression $cond takes exactly 3 arguments. ${Array.isArray(operand) ? operand.length : 1} were passed in.`);
  const [ifTrue, then, otherwise] = [compile(test), compile(yes), compile(no)];
  return (scope) => (isTrue(ifTrue(scope)) ? then(scope) : otherwise(scope));
};

const switched: Operator = (operand, compile, name) => {
  const args = Object.fromEntries(namedArguments(operand, ['branches'], ['default'], name));
  const branches = args['branches'];
  if (!Array.isArray(branches)) throw located(40061, "$switch expected an array for 'branches'");
  if (branches.length === 0) throw located(40068, '$switch requires at least one branch.');
  const cases = branches.map((branch) => {
    const parts = Object.fromEntries(namedArguments(branch, ['case', 'then'], [], '$switch branch'));
    return { when: compile(parts['case']), then: compile(parts['then']) };
  });
  const otherwise = Object.hasOwn(args, 'default') ? compile(args['default']) : undefined;
  return (scope) => {
    const hit = cases.find(({ when }) => isTrue(when(scope)));
    if (hit) return hit.then(scope);
    if (!otherwise) throw located(40066, '$switch could not find a matching branch for an input, and no default was specified.');
    return otherwise(scope);
  };
};

const lazy = (operand: Value): readonly Value[] => (Array.isArray(operand) ? operand : [operand]);

export const logicOperators: Readonly<Record<string, Operator>> = {
  $and: (operand, compile) => {
    const all = lazy(operand).map(compile);
    return (scope) => all.every((evaluate) => isTrue(evaluate(scope)));
  },
  $or: (operand, compile) => {
    const any = lazy(operand).map(compile);
    return (scope) => any.some((evaluate) => isTrue(evaluate(scope)));
  },
  $not: fixed(1, ([value]) => !isTrue(value)),
  $cmp: fixed(2, ([a, b]) => compareExact(a, b)),
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $cond: cond,
  $switch: switched,
  $ifNull: (operand, compile) => {
    if (!Array.isArray(operand) || operand.length < 2) throw located(1257300, '$ifNull needs at least two arguments');
    const all = operand.map(compile);
    return (scope) => {
      for (const evaluate of all.slice(0, -1)) {
        const value = evaluate(scope);
        if (!isNullish(value)) return value;
      }
      return all.at(-1)?.(scope);
    };
  },
  $literal: (operand) => () => operand
};
