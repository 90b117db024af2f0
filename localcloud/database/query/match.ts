import { isDoc, type Doc, type Value } from '../values/types';
import { matchesExpression } from './expression';
import { literalMatch, operatorMatch } from './field-operators';
import { schemaMatch } from './json-schema';
import { badValue, unsupported } from './query-error';

export type Match = (doc: Doc) => boolean;
/** What `$expr` may name beside the document: the variables of a `$lookup` around the query, and the time. */
export type Surroundings = { vars: Readonly<Record<string, Value>>; now: number };
const ALONE: Surroundings = { vars: {}, now: 0 };

export const isOperators = (value: Value): value is Doc => isDoc(value) && Object.keys(value)[0]?.startsWith('$') === true;

/** One field's condition: a literal, or operators that must all hold. */
export function fieldMatch(path: string, condition: Value): Match {
  if (!isOperators(condition)) return literalMatch(path, condition);
  const matches = Object.entries(condition).map(([operator, operand]) => operatorMatch(path, operator, operand, condition));
  return matches.length === 1 ? (matches[0] as Match) : (doc) => matches.every((match) => match(doc));
}

function list(operator: string, value: Value, around: Surroundings): Match[] {
  if (!Array.isArray(value) || value.length === 0) throw badValue(`${operator} must be a nonempty array`);
  return value.map((item) => {
    if (!isDoc(item)) throw badValue('$or/$and/$nor entries need to be full objects');
    return compileMatch(item, around);
  });
}

function topLevel(key: string, value: Value, around: Surroundings): Match {
  switch (key) {
    case '$and': {
      const all = list(key, value, around);
      return (doc) => all.every((match) => match(doc));
    }
    case '$or': {
      const any = list(key, value, around);
      return (doc) => any.some((match) => match(doc));
    }
    case '$nor': {
      const none = list(key, value, around);
      return (doc) => !none.some((match) => match(doc));
    }
    case '$expr':
      return matchesExpression(value, around);
    case '$jsonSchema':
      return schemaMatch(value);
    case '$comment':
      return () => true;
    case '$text':
    case '$where':
      throw unsupported(key);
    default:
      throw badValue(`unknown top level operator: ${key}`);
  }
}

/** A query as a predicate. Throws what MongoDB refuses; an operator it does not know is refused, never passed over. */
export function compileMatch(query: Doc, around: Surroundings = ALONE): Match {
  const matches = Object.entries(query).map(([key, value]) => (key.startsWith('$') ? topLevel(key, value, around) : fieldMatch(key, value)));
  return matches.length === 1 ? (matches[0] as Match) : (doc) => matches.every((match) => match(doc));
}
