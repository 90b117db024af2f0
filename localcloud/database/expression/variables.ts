import { bsonTypeName, isDoc, type Value } from '../values/types';
import { located } from './expression-error';
import { namedArguments } from './operands';
import { isNullish, isTrue, withVars, type Operator } from './scope';

const nameOf = (value: Value, fallback: string): string => {
  if (value === undefined) return fallback;
  if (typeof value !== 'string' || !/^[a-z\u0080-\uffff]\w*$/u.test(value)) throw located(16867, `'${String(value)}' is not a valid user variable name`);
  return value;
};

const listOrNull = (value: Value, number: number, name: string): Value[] | null => {
  if (isNullish(value)) return null;
  if (!Array.isArray(value)) throw located(number, `input to ${name} must be an array not ${bsonTypeName(value)}`);
  return value;
};

const letIn: Operator = (operand, compile, name) => {
  const args = Object.fromEntries(namedArguments(operand, ['vars', 'in'], [], name));
  if (!isDoc(args['vars'])) throw located(16876, 'invalid parameter: expected an object (vars)');
  const vars = Object.entries(args['vars']).map(([key, value]) => [nameOf(key, ''), compile(value)] as const);
  const inner = compile(args['in']);
  return (scope) => inner(withVars(scope, Object.fromEntries(vars.map(([key, evaluate]) => [key, evaluate(scope)]))));
};

const map: Operator = (operand, compile, name) => {
  const args = Object.fromEntries(namedArguments(operand, ['input', 'in'], ['as'], name));
  const [input, inner, as] = [compile(args['input']), compile(args['in']), nameOf(args['as'], 'this')];
  return (scope) => listOrNull(input(scope), 16883, name)?.map((item) => inner(withVars(scope, { [as]: item })) ?? null) ?? null;
};

const filter: Operator = (operand, compile, name) => {
  const args = Object.fromEntries(namedArguments(operand, ['input', 'cond'], ['as', 'limit'], name));
  const [input, cond, as] = [compile(args['input']), compile(args['cond']), nameOf(args['as'], 'this')];
  const limit = compile(args['limit'] ?? null);
  return (scope) => {
    const kept = listOrNull(input(scope), 28651, name)?.filter((item) => isTrue(cond(withVars(scope, { [as]: item }))));
    const most = limit(scope);
    return kept === undefined ? null : typeof most === 'number' ? kept.slice(0, most) : kept;
  };
};

const reduce: Operator = (operand, compile, name) => {
  const args = Object.fromEntries(namedArguments(operand, ['input', 'initialValue', 'in'], [], name));
  const [input, first, inner] = [compile(args['input']), compile(args['initialValue']), compile(args['in'])];
  return (scope) => {
    const list = listOrNull(input(scope), 40080, name);
    return list ? list.reduce<Value>((value, item) => inner(withVars(scope, { value, this: item })), first(scope)) : null;
  };
};

export const variableOperators: Readonly<Record<string, Operator>> = { $let: letIn, $map: map, $filter: filter, $reduce: reduce };
