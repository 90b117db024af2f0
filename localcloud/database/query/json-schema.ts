import { equals } from '../values/compare';
import { toRegExp } from '../values/ejson';
import { bsonTypeName, isDoc, typeOf, type Doc, type Value } from '../values/types';
import { failedToParse } from '../expression/expression-error';
import { typeMatch } from './type-operator';
import { badValue } from './query-error';

type Check = (value: Value) => boolean;

const JSON_TYPES: Readonly<Record<string, string>> = { object: 'object', array: 'array', number: 'number', boolean: 'bool', string: 'string', null: 'null' };

const wholeAt = (value: Value, name: string): number => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw failedToParse(`$jsonSchema keyword '${name}' must be a non-negative integer`);
  return value;
};
const numberAt = (value: Value, name: string): number => {
  if (typeof value !== 'number') throw badValue(`$jsonSchema keyword '${name}' must be a number`);
  return value;
};
const listAt = (value: Value, name: string): Value[] => {
  if (!Array.isArray(value) || value.length === 0) throw badValue(`$jsonSchema keyword '${name}' must be a non-empty array`);
  return value;
};
const docAt = (value: Value, name: string): Doc => {
  if (!isDoc(value)) throw badValue(`$jsonSchema keyword '${name}' must be an object`);
  return value;
};

/** A keyword says nothing of values of other types. */
const on = <T extends Value>(is: (value: Value) => value is T, check: (value: T) => boolean): Check => (value) => !is(value) || check(value);
const isText = (value: Value): value is string => typeof value === 'string';
const isNumber = (value: Value): value is number => typeof value === 'number';
const isList = (value: Value): value is Value[] => Array.isArray(value);
const isObject = (value: Value): value is Doc => typeOf(value) === 'object' && isDoc(value);

const typeCheck = (operand: Value): Check => typeMatch((Array.isArray(operand) ? operand : [operand]).map((name) => {
  if (typeof name !== 'string' || !Object.hasOwn(JSON_TYPES, name)) throw badValue(`Unknown type name alias: ${String(name)}`);
  return JSON_TYPES[name];
}));

function propertiesCheck(schema: Doc): Check {
  const named = Object.entries(docAt(schema['properties'] ?? {}, 'properties')).map(([key, value]) => [key, compile(value)] as const);
  const patterns = Object.entries(docAt(schema['patternProperties'] ?? {}, 'patternProperties')).map(([source, value]) => [toRegExp(source, ''), compile(value)] as const);
  const others = schema['additionalProperties'];
  const rest: Check = others === undefined || others === true ? () => true : others === false ? () => false : compile(others);
  const known = new Set(named.map(([key]) => key));
  return on(isObject, (doc) =>
    named.every(([key, check]) => !Object.hasOwn(doc, key) || check(doc[key])) &&
    Object.entries(doc).every(([key, value]) => {
      const fitting = patterns.filter(([pattern]) => pattern.test(key));
      return fitting.every(([, check]) => check(value)) && (known.has(key) || fitting.length > 0 || rest(value));
    }));
}

function itemsCheck(schema: Doc): Check {
  const { items, additionalItems = true } = schema;
  const rest: Check = typeof additionalItems === 'boolean' ? () => additionalItems : compile(additionalItems);
  if (Array.isArray(items)) {
    const each = items.map(compile);
    return on(isList, (list) => list.every((item, i) => (each[i] ?? rest)(item)));
  }
  const all = compile(items);
  return on(isList, (list) => list.every(all));
}

const dependencies = (operand: Value): Check => {
  const each = Object.entries(docAt(operand, 'dependencies')).map(([key, value]) => [key, Array.isArray(value) ? (doc: Value): boolean => isDoc(doc) && value.every((other) => Object.hasOwn(doc, String(other))) : compile(value)] as const);
  return on(isObject, (doc) => each.every(([key, check]) => !Object.hasOwn(doc, key) || check(doc)));
};

function keyword(name: string, operand: Value, schema: Doc): Check | undefined {
  switch (name) {
    case 'bsonType':
      return typeMatch(operand);
    case 'type':
      return typeCheck(operand);
    case 'enum': {
      const allowed = listAt(operand, name);
      return (value) => allowed.some((one) => equals(one, value));
    }
    case 'minimum': {
      const least = numberAt(operand, name);
      return on(isNumber, (n) => (schema['exclusiveMinimum'] === true ? n > least : n >= least));
    }
    case 'maximum': {
      const most = numberAt(operand, name);
      return on(isNumber, (n) => (schema['exclusiveMaximum'] === true ? n < most : n <= most));
    }
    case 'multipleOf': {
      const by = numberAt(operand, name);
      return on(isNumber, (n) => n % by === 0);
    }
    case 'minLength':
    case 'maxLength': {
      const bound = wholeAt(operand, name);
      return on(isText, (text) => (name === 'minLength' ? [...text].length >= bound : [...text].length <= bound));
    }
    case 'pattern': {
      if (typeof operand !== 'string') throw badValue("$jsonSchema keyword 'pattern' must be a string");
      const pattern = toRegExp(operand, '');
      return on(isText, (text) => pattern.test(text));
    }
    case 'minItems':
    case 'maxItems': {
      const bound = wholeAt(operand, name);
      return on(isList, (list) => (name === 'minItems' ? list.length >= bound : list.length <= bound));
    }
    case 'uniqueItems':
      return operand === true ? on(isList, (list) => list.every((item, i) => !list.slice(i + 1).some((other) => equals(item, other)))) : () => true;
    case 'minProperties':
    case 'maxProperties': {
      const bound = wholeAt(operand, name);
      return on(isObject, (doc) => (name === 'minProperties' ? Object.keys(doc).length >= bound : Object.keys(doc).length <= bound));
    }
    case 'required': {
      const keys = listAt(operand, name);
      return on(isObject, (doc) => keys.every((key) => Object.hasOwn(doc, String(key))));
    }
    case 'properties':
    case 'patternProperties':
    case 'additionalProperties':
      return propertiesCheck(schema);
    case 'items':
      return itemsCheck(schema);
    case 'dependencies':
      return dependencies(operand);
    case 'allOf':
    case 'anyOf':
    case 'oneOf': {
      const checks = listAt(operand, name).map(compile);
      return (value) => {
        const hits = checks.filter((check) => check(value)).length;
        return name === 'allOf' ? hits === checks.length : name === 'anyOf' ? hits > 0 : hits === 1;
      };
    }
    case 'not': {
      const check = compile(operand);
      return (value) => !check(value);
    }
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
    case 'additionalItems':
    case 'title':
    case 'description':
      return undefined;
    default:
      throw failedToParse(`Unknown $jsonSchema keyword: ${name}`);
  }
}

function compile(schema: Value): Check {
  if (!isDoc(schema)) throw badValue(`$jsonSchema must be an object, found ${bsonTypeName(schema)}`);
  const checks = Object.entries(schema).flatMap(([name, operand]) => keyword(name, operand, schema) ?? []);
  return (value) => checks.every((check) => check(value));
}

/** `$jsonSchema`: draft 4 as MongoDB has it. */
export const schemaMatch = (schema: Value): ((doc: Doc) => boolean) => compile(schema);
