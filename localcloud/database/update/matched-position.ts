import { fieldMatch } from '../query/match';
import { isDoc, type Doc, type Value } from '../values/types';

type Condition = readonly [path: string, condition: Value];

function conditionsOn(query: Doc, list: string): Condition[] {
  return Object.entries(query).flatMap(([key, value]): Condition[] => {
    if (key === '$and' && Array.isArray(value)) return value.flatMap((item) => (isDoc(item) ? conditionsOn(item, list) : []));
    return key === list || key.startsWith(`${list}.`) ? [[key.slice(list.length + 1), value]] : [];
  });
}

const valueAt = (doc: Value, path: readonly string[]): Value => {
  const [part, ...rest] = path;
  if (part === undefined) return doc;
  return isDoc(doc) || Array.isArray(doc) ? valueAt((doc as Doc)[part], rest) : undefined;
};

/** Which element of the list at `list` the query's conditions on it matched first. */
export function matchedPosition(query: Doc, doc: Doc, list: string): number | undefined {
  const conditions = conditionsOn(query, list);
  const elements = valueAt(doc, list.split('.'));
  if (!Array.isArray(elements) || conditions.length === 0) return undefined;
  const tests = conditions.map(([rest, condition]) => fieldMatch(rest ? `list.${rest}` : 'list', condition));
  const at = elements.findIndex((element) => tests.every((test) => test({ list: [element] })));
  if (at >= 0) return at;
  const any = elements.findIndex((element) => tests.some((test) => test({ list: [element] })));
  return any < 0 ? undefined : any;
}
