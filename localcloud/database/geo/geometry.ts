import { isDoc, type Doc, type Value } from '../values/types';
import { pointAt, type Arc, type Point } from './sphere';

/** A GeoJSON value taken apart. Rings are closed; the first ring of a polygon is its shell, the others are holes. */
export type Geometry = { points: Point[]; lines: Point[][]; polygons: Point[][][] };

function position(value: Value): Point | undefined {
  if (!Array.isArray(value) || value.length < 2) return undefined;
  const [longitude, latitude] = value;
  if (typeof longitude !== 'number' || typeof latitude !== 'number' || Math.abs(longitude) > 180 || Math.abs(latitude) > 90) return undefined;
  return pointAt(longitude, latitude);
}

function all<T>(value: Value, read: (item: Value) => T | undefined, least: number): T[] | undefined {
  if (!Array.isArray(value) || value.length < least) return undefined;
  const items = value.map(read);
  return items.every((item) => item !== undefined) ? (items as T[]) : undefined;
}

const line = (value: Value): Point[] | undefined => all(value, position, 2);
const closed = (ring: readonly Point[]): boolean => ring[0]?.every((x, i) => x === ring.at(-1)?.[i]) === true;
const ring = (value: Value): Point[] | undefined => {
  const points = all(value, position, 4);
  return points && closed(points) ? points : undefined;
};
const polygon = (value: Value): Point[][] | undefined => all(value, ring, 1);

const EMPTY: Geometry = { points: [], lines: [], polygons: [] };
const wrap = <T>(key: keyof Geometry, items: T[] | undefined): Geometry | undefined => items && ({ ...EMPTY, [key]: items } as Geometry);
const one = <T>(item: T | undefined): T[] | undefined => (item === undefined ? undefined : [item]);

/** What a value means as a place; `undefined` if it is none. Plain pairs `[longitude, latitude]` count as points. */
export function geometryOf(value: Value): Geometry | undefined {
  if (Array.isArray(value)) return wrap('points', one(position(value)));
  if (!isDoc(value)) return undefined;
  const { type, coordinates } = value as Doc;
  switch (type) {
    case 'Point':
      return wrap('points', one(position(coordinates)));
    case 'MultiPoint':
      return wrap('points', all(coordinates, position, 1));
    case 'LineString':
      return wrap('lines', one(line(coordinates)));
    case 'MultiLineString':
      return wrap('lines', all(coordinates, line, 1));
    case 'Polygon':
      return wrap('polygons', one(polygon(coordinates)));
    case 'MultiPolygon':
      return wrap('polygons', all(coordinates, polygon, 1));
    case 'GeometryCollection': {
      const parts = all(value['geometries'], geometryOf, 1);
      return parts?.reduce((sum, part) => ({ points: [...sum.points, ...part.points], lines: [...sum.lines, ...part.lines], polygons: [...sum.polygons, ...part.polygons] }));
    }
    default:
      return undefined;
  }
}

export const arcsOf = (path: readonly Point[]): Arc[] => path.slice(1).map((to, i) => [path[i] as Point, to]);
export const vertices = ({ points, lines, polygons }: Geometry): Point[] => [...points, ...lines.flat(), ...polygons.flat(2)];
export const edges = ({ lines, polygons }: Geometry): Arc[] => [...lines, ...polygons.flat()].flatMap(arcsOf);
