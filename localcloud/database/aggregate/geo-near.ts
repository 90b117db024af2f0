import { failedToParse, located } from '../expression/expression-error';
import { namedArguments } from '../expression/operands';
import { pathValue } from '../expression/scope';
import { geometryOf } from '../geo/geometry';
import { angleAt } from '../geo/near-order';
import { EARTH_RADIUS } from '../geo/sphere';
import { compileMatch } from '../query/match';
import { isDoc, type Doc, type Value } from '../values/types';
import { setAt } from './set-at';
import type { StageCompiler } from './stage';

/** Where documents keep their place: the one field of the collection that holds geometries. */
function placeField(docs: readonly Doc[]): string | undefined {
  const fields = new Set(docs.flatMap((doc) => Object.keys(doc).filter((key) => isDoc(doc[key]) && geometryOf(doc[key]) !== undefined)));
  if (fields.size > 1) throw failedToParse(`$geoNear requires a 'key' option when several fields hold places: ${[...fields].join(', ')}`);
  return [...fields][0];
}

const metres = (value: Value, name: string, missing: number): number => {
  if (value === undefined) return missing;
  if (typeof value !== 'number' || value < 0) throw located(5460400, `${name} must be a non-negative number`);
  return value;
};

export const geoNear: StageCompiler = (argument) => {
  const args: Doc = Object.fromEntries(namedArguments(argument, ['near', 'distanceField'], ['spherical', 'limit', 'num', 'maxDistance', 'minDistance', 'query', 'distanceMultiplier', 'includeLocs', 'key', 'uniqueDocs'], '$geoNear'));
  const { near, distanceField, query = {}, includeLocs, key } = args;
  const from = geometryOf(near)?.points[0];
  if (!from) throw failedToParse("$geoNear requires a 'near' option as a point");
  if (typeof distanceField !== 'string') throw failedToParse("$geoNear requires a 'distanceField' option as a String");
  if (!isDoc(query)) throw failedToParse('query must be an object');
  if (includeLocs !== undefined && typeof includeLocs !== 'string') throw failedToParse("$geoNear requires that 'includeLocs' option is a String");
  if (key !== undefined && (typeof key !== 'string' || key === '')) throw failedToParse('$geoNear parameter \'key\' must be a non-empty string');
  const scale = isDoc(near) ? EARTH_RADIUS : 1;
  const [least, most, by] = [metres(args['minDistance'], 'minDistance', 0), metres(args['maxDistance'], 'maxDistance', Infinity), metres(args['distanceMultiplier'], 'distanceMultiplier', 1)];
  const limit = args['limit'] ?? args['num'] ?? Infinity;
  return (docs, { vars, now }) => {
    const path = typeof key === 'string' ? key : placeField(docs);
    if (path === undefined) return [];
    return docs
      .filter(compileMatch(query, { vars, now }))
      .map((doc) => ({ doc, far: angleAt(doc, path, from) * scale }))
      .filter(({ far }) => far >= least && far <= most && far < Infinity)
      .sort((a, b) => a.far - b.far)
      .slice(0, Number(limit))
      .map(({ doc, far }) => {
        const measured = setAt(doc, distanceField.split('.'), far * by);
        return typeof includeLocs === 'string' ? setAt(measured, includeLocs.split('.'), pathValue(doc, path.split('.'))) : measured;
      });
  };
};
