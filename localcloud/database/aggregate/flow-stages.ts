import { randomInt } from 'node:crypto';
import { located } from '../expression/expression-error';
import { namedArguments } from '../expression/operands';
import { pathValue } from '../expression/scope';
import { compileMatch } from '../query/match';
import { sortDocs, sortKeys } from '../query/sort';
import { isDoc, type Doc, type Value } from '../values/types';
import { setAt } from './set-at';
import type { StageCompiler } from './stage';

export const match: StageCompiler = (argument) => {
  if (!isDoc(argument)) throw located(15959, 'the match filter must be an expression in an object');
  compileMatch(argument);
  return (docs, { vars, now }) => docs.filter(compileMatch(argument, { vars, now }));
};

export const sort: StageCompiler = (argument) => {
  if (!isDoc(argument) || Object.keys(argument).length === 0) throw located(15976, '$sort stage must have at least one sort key');
  const keys = sortKeys(argument);
  return (docs) => sortDocs(docs.map((doc) => ({ doc })), keys).map(({ doc }) => doc);
};

const whole = (value: Value, least: number, number: number, message: string): number => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least) throw located(number, `${message}: ${String(value)}`);
  return value;
};

export const limit: StageCompiler = (argument) => {
  const most = whole(argument, 1, 15958, 'the limit must be positive');
  return (docs) => docs.slice(0, most);
};

export const skip: StageCompiler = (argument) => {
  const past = whole(argument, 0, 15956, 'Argument to $skip cannot be negative');
  return (docs) => docs.slice(past);
};

export const sample: StageCompiler = (argument) => {
  const [entry] = namedArguments(argument, ['size'], [], '$sample');
  const size = whole(entry?.[1], 0, 28747, 'size argument to $sample must not be negative');
  return (docs) => {
    const pool = [...docs];
    return Array.from({ length: Math.min(size, pool.length) }, () => pool.splice(randomInt(pool.length), 1)[0] as Doc);
  };
};

export const unwind: StageCompiler = (argument) => {
  const args = typeof argument === 'string' ? { path: argument } : Object.fromEntries(namedArguments(argument, ['path'], ['includeArrayIndex', 'preserveNullAndEmptyArrays'], '$unwind'));
  const { path, includeArrayIndex: position, preserveNullAndEmptyArrays: preserve } = args as Doc;
  if (typeof path !== 'string') throw located(28808, 'expected a string as the path for $unwind stage');
  if (!path.startsWith('$')) throw located(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`);
  if (position !== undefined && (typeof position !== 'string' || position === '' || position.startsWith('$'))) throw located(28810, 'expected a non-empty string for the includeArrayIndex option to $unwind stage');
  if (preserve !== undefined && typeof preserve !== 'boolean') throw located(28809, 'expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage');
  const parts = path.slice(1).split('.');
  const at = typeof position === 'string' ? position.split('.') : undefined;
  const numbered = (doc: Doc, index: number | null): Doc => (at ? setAt(doc, at, index) : doc);
  return (docs) =>
    docs.flatMap((doc) => {
      const value = pathValue(doc, parts);
      if (value === null || value === undefined) return preserve ? [numbered(doc, null)] : [];
      if (!Array.isArray(value)) return [numbered(doc, null)];
      if (value.length === 0) return preserve ? [numbered(setAt(doc, parts, undefined), null)] : [];
      return value.map((item, i) => numbered(setAt(doc, parts, item), i));
    });
};
