import { isDoc, type Doc, type Value } from '../values/types';
import { arithmeticOperators } from './arithmetic';
import { arrayOperators } from './arrays';
import { conversionOperators } from './conversions';
import { dateOperators } from './dates';
import { failedToParse, invalidOperator, located } from './expression-error';
import { logicOperators } from './logic';
import { objectOperators } from './objects';
import { pathValue, type Evaluate, type Operator } from './scope';
import { setOperators } from './sets';
import { statisticOperators } from './statistics';
import { stringOperators } from './strings';
import { variableOperators } from './variables';

const OPERATORS: Readonly<Record<string, Operator>> = {
  ...arithmeticOperators, ...arrayOperators, ...conversionOperators, ...dateOperators, ...logicOperators, ...objectOperators,
  ...setOperators, ...statisticOperators, ...stringOperators, ...variableOperators
};

const literal = (value: Value): Evaluate => () => value;

function variable(text: string, known: ReadonlySet<string> | undefined): Evaluate {
  const [name = '', ...parts] = text.slice(2).split('.');
  switch (name) {
    case 'ROOT':
      return ({ root }) => pathValue(root, parts);
    case 'CURRENT':
      return ({ current }) => pathValue(current, parts);
    case 'REMOVE':
      return () => undefined;
    case 'NOW':
      return ({ now }) => new Date(now);
    case 'KEEP':
    case 'PRUNE':
    case 'DESCEND':
      return () => `$$${name}`;
    default:
      if (!/^[a-z\u0080-\uffff]\w*$/u.test(name)) throw failedToParse(`'${name}' starts with an invalid character for a user variable name`);
      if (known && !known.has(name)) throw located(17276, `Use of undefined variable: ${name}`);
      return ({ vars }) => {
        if (!Object.hasOwn(vars, name)) throw located(17276, `Use of undefined variable: ${name}`);
        return pathValue(vars[name], parts);
      };
  }
}

function fieldPath(text: string): Evaluate {
  const parts = text.slice(1).split('.');
  if (parts.some((part) => part === '')) throw located(40353, 'FieldPath must not end with a \'.\' or hold an empty part.');
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return ({ current }) => (isDoc(current) && Object.hasOwn(current, only) ? current[only] : undefined);
  return ({ current }) => pathValue(current, parts);
}

function objectExpression(fields: Doc): Evaluate {
  const entries = Object.entries(fields).map(([key, value]): [string, Evaluate] => {
    if (key.startsWith('$')) throw failedToParse(`an expression operator and fields cannot be mixed: ${key}`);
    if (key.includes('.')) throw located(16405, 'dotted field names are only allowed at the top level');
    return [key, compileExpression(value)];
  });
  return (scope) => {
    const out: Doc = {};
    for (const [key, evaluate] of entries) {
      const value = evaluate(scope);
      if (value !== undefined) out[key] = value;
    }
    return out;
  };
}

/** An aggregation expression as a function. An operator it does not know is refused as MongoDB refuses it. */
export function compileExpression(expression: Value): Evaluate {
  if (typeof expression === 'string') {
    if (expression.startsWith('$$')) return variable(expression, undefined);
    return expression.startsWith('$') ? (expression.length === 1 ? literal(expression) : fieldPath(expression)) : literal(expression);
  }
  if (Array.isArray(expression)) {
    const items = expression.map(compileExpression);
    return (scope) => items.map((evaluate) => evaluate(scope) ?? null);
  }
  if (!isDoc(expression)) return literal(expression);
  const keys = Object.keys(expression);
  const [name] = keys;
  if (name === undefined || !name.startsWith('$')) return objectExpression(expression);
  if (keys.length > 1) throw located(15983, 'An object representing an expression must have exactly one field: ' + JSON.stringify(keys));
  const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
  if (!operator) throw invalidOperator(`Unrecognized expression '${name}'`);
  return operator(expression[name], compileExpression, name);
}
