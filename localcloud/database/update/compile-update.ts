import { isDoc, type Doc, type Value } from '../values/types';
import { fieldChange } from './field-change';
import { modifyPath, REMOVE, type Change, type Owned } from './modify-path';
import { assertNoConflict, updatePath } from './update-paths';
import { writeError } from './write-error';

/** `position` answers which element of the list at a path the query matched: the `$` of `list.$.field`. */
export type UpdateContext = { insert: boolean; position: (list: string) => number | undefined };
export type Update = (doc: Doc, context: UpdateContext) => Doc;
type Step = (doc: Doc, context: UpdateContext, owned: Owned) => Doc;

const NO_CREATE = new Set(['$unset', '$pop', '$pull', '$pullAll']);

function resolved(path: readonly string[], context: UpdateContext): readonly string[] {
  const at = path.indexOf('$');
  if (at < 0) return path;
  const index = context.position(path.slice(0, at).join('.'));
  if (index === undefined) throw writeError('The positional operator did not find the match needed from the query.');
  return path.map((part, i) => (i === at ? String(index) : part));
}

const apply = (path: readonly string[], change: Change, create: boolean): Step => (doc, context, owned) => modifyPath(doc, resolved(path, context), 0, change, create, owned) as Doc;

function plainAt(doc: Value, path: readonly string[], whole: string): Value {
  const [part, ...rest] = path;
  if (part === undefined) return doc;
  if (Array.isArray(doc)) throw writeError(`The source field cannot be an array element, '${whole}' in doc has an array field`);
  return isDoc(doc) && Object.hasOwn(doc, part) ? plainAt(doc[part], rest, whole) : undefined;
}

function rename(from: string, to: Value): Step {
  if (typeof to !== 'string') throw writeError(`The 'to' field for $rename must be a string: ${from}: ${String(to)}`);
  const source = updatePath(from);
  const target = updatePath(to);
  if (source.includes('$') || target.includes('$') || from.includes('$[]') || to.includes('$[]')) throw writeError(`The source field for $rename may not be dynamic: ${from}`);
  if (from === to) throw writeError(`The source and target field for $rename must differ: ${from}: "${to}"`);
  return (doc, _context, owned) => {
    const value = plainAt(doc, source, from);
    if (value === undefined) return doc;
    const without = modifyPath(doc, source, 0, () => REMOVE, false, owned);
    return modifyPath(without, target, 0, () => value, true, owned) as Doc;
  };
}

/** An update of operators as a function; bad operators and paths are refused before any document is touched. */
export function compileUpdate(update: Doc, now: number): Update {
  const steps: Step[] = [];
  const paths: string[] = [];
  for (const [operator, fields] of Object.entries(update)) {
    if (!operator.startsWith('$')) throw writeError(`the update operator document must contain atomic operators: ${operator}`);
    if (!isDoc(fields)) throw writeError(`Modifiers operate on fields but we found type ${fields === null ? 'null' : typeof fields} instead. For example: {$mod: {<field>: ...}}`);
    const entries = Object.entries(fields);
    if (entries.length === 0) throw writeError(`'${operator}' is empty. You must specify a field like so: {${operator}: {<field>: ...}}`);
    for (const [path, operand] of entries) {
      paths.push(path);
      if (operator === '$rename') {
        steps.push(rename(path, operand));
        paths.push(String(operand));
        continue;
      }
      const step = apply(updatePath(path), fieldChange(operator, operand, path, now), !NO_CREATE.has(operator));
      steps.push(operator === '$setOnInsert' ? (doc, context, owned) => (context.insert ? step(doc, context, owned) : doc) : step);
    }
  }
  assertNoConflict(paths);
  return (doc, context) => {
    const owned: Owned = new Set();
    return steps.reduce((changed, step) => step(changed, context, owned), doc);
  };
}
