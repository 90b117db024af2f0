import { geometryOf, vertices, type Geometry } from '../geo/geometry';
import { angleTo, intersects, within } from '../geo/relations';
import { angle, EARTH_RADIUS, type Point } from '../geo/sphere';
import { isDoc, type Doc, type Value } from '../values/types';
import { badValue, unsupported } from './query-error';

type Test = (found: Value) => boolean;

const place = (value: Value, what: string): Geometry => {
  const geometry = geometryOf(value);
  if (!geometry) throw badValue(`unknown geo specification: ${what} needs a valid GeoJSON geometry`);
  return geometry;
};

const testing = (test: (geometry: Geometry) => boolean): Test => (found) => {
  const geometry = geometryOf(found);
  return geometry !== undefined && test(geometry);
};

/** A list of places counts as each of its places. */
const each = (test: Test): Test => (found) => test(found) || (Array.isArray(found) && found.some((item) => isDoc(item) && test(item)));

function center(operand: Value): Test {
  const [middle, radius] = Array.isArray(operand) ? operand : [];
  const point = geometryOf(middle)?.points[0];
  if (!point || typeof radius !== 'number' || radius < 0) throw badValue('$centerSphere needs a point and a radius in radians, not below 0');
  return testing((geometry) => vertices(geometry).every((p) => angle(p, point) <= radius));
}

function withinMatch(operand: Value): Test {
  if (!isDoc(operand)) throw badValue('$geoWithin not supported with provided geometry');
  if (operand['$centerSphere'] !== undefined) return center(operand['$centerSphere']);
  if (operand['$geometry'] === undefined) throw unsupported(`$geoWithin with ${Object.keys(operand).join(', ')}`);
  const outer = place(operand['$geometry'], '$geoWithin');
  if (outer.polygons.length === 0) throw badValue('$geoWithin not supported with provided geometry: a Polygon or MultiPolygon is needed');
  return testing((geometry) => within(geometry, outer));
}

export type Near = { from: Point; least: number; most: number };

const distance = (value: Value, name: string, missing: number): number => {
  if (value === undefined || value === null) return missing;
  if (typeof value !== 'number' || value < 0) throw badValue(`${name} must be non-negative`);
  return value;
};

/** Where and how far `$near` and `$nearSphere` look: metres from a GeoJSON point, radians from a plain pair. */
export function nearOf(operand: Value, siblings: Doc): Near {
  const json = isDoc(operand) && operand['$geometry'] !== undefined ? operand : undefined;
  const point = geometryOf(json ? json['$geometry'] : operand)?.points[0];
  if (!point) throw badValue('invalid point in geo near query');
  const limits = json ?? siblings;
  const scale = json ? EARTH_RADIUS : 1;
  return { from: point, least: distance(limits['$minDistance'], '$minDistance', 0) / scale, most: distance(limits['$maxDistance'], '$maxDistance', Infinity) / scale };
}

export function geoMatch(operator: string, operand: Value, siblings: Doc): Test {
  switch (operator) {
    case '$geoWithin':
      return each(withinMatch(operand));
    case '$geoIntersects': {
      const other = place(isDoc(operand) ? operand['$geometry'] : undefined, '$geoIntersects');
      return each(testing((geometry) => intersects(geometry, other)));
    }
    case '$near':
    case '$nearSphere': {
      const { from, least, most } = nearOf(operand, siblings);
      return each(testing((geometry) => {
        const far = angleTo(from, geometry);
        return far >= least && far <= most;
      }));
    }
    default:
      throw unsupported(operator);
  }
}

