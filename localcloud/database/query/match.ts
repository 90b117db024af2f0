import { isDoc, type Doc, type Value } from '../values/types';
import { matchesExpression } from './expression';
import { anyWhole, literalMatch, not, operatorMatch } from './field-operators';
import { schemaMatch } from './json-schema';
import { isOperators, type Match } from './match-types';
import { badValue, unsupported } from './query-error';

/** What `$expr` may name beside the document: the variables of a `$lookup` around the query, and the time. */
export type Surroundings = { vars: Readonly<Record<string, Value>>; now: number };
const ALONE: Surroundings = { vars: {}, now: 0 };

function elemMatch(path: string, operand: Value): Match {
  if (!isDoc(operand)) throw badValue('$elemMatch needs an Object');
  const first = Object.keys(operand)[0];
  const byValue = first?.startsWith('$') === true && !['$and', '$or', '$nor', '$expr', '$where', '$jsonSchema'].includes(first);
  if (byValue) {
    // Each element stands alone under a name of its own: `$elemMatch` never looks into a list inside the list but for its own elements.
    const match = fieldMatch('e', operand);
    return anyWhole(path, (found) => Array.isArray(found) && found.some((e) => match({ e })));
  }
  const match = compileMatch(operand);
  return anyWhole(path, (found) => Array.isArray(found) && found.some((e) => (isDoc(e) ? match(e) : Array.isArray(e) && match({ ...e } as unknown as Doc))));
}

function allMatch(path: string, operand: Value): Match {
  if (!Array.isArray(operand)) throw badValue('$all needs an array');
  if (operand.length === 0) return () => false;
  const matches = operand.map((item) => {
    if (isDoc(item) && Object.keys(item)[0] === '$elemMatch') return elemMatch(path, item['$elemMatch']);
    if (isOperators(item)) throw badValue('no $ expressions in $all');
    return literalMatch(path, item);
  });
  return (doc) => matches.every((match) => match(doc));
}

function notMatch(path: string, operand: Value): Match {
  if (operand instanceof RegExp) return not(literalMatch(path, operand));
  if (!isDoc(operand) || Object.keys(operand).length === 0 || !isOperators(operand)) throw badValue('$not needs a regex or a document');
  return not(fieldMatch(path, operand));
}

/** The operators that hold a further query. */
function nested(path: string, operator: string, operand: Value): Match | undefined {
  switch (operator) {
    case '$not':
      return notMatch(path, operand);
    case '$elemMatch':
      return elemMatch(path, operand);
    case '$all':
      return allMatch(path, operand);
    default:
      return undefined;
  }
}

/** One field's condition: a literal, or operators that must all hold. */
export function fieldMatch(path: string, condition: Value): Match {
  if (!isOperators(condition)) return literalMatch(path, condition);
  const matches = Object.entries(condition).map(([operator, operand]) => nested(path, operator, operand) ?? operatorMatch(path, operator, operand, condition));
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
