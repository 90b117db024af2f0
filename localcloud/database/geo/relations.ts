import { arcsOf, edges, vertices, type Geometry } from './geometry';
import { angle, angleToArc, cross2, insideRing, touches, type Arc, type Point } from './sphere';

const onRing = (p: Point, ring: readonly Point[]): boolean => arcsOf(ring).some((arc) => touches(p, arc));

/** Inside the shell or on it, and not inside a hole. */
const inPolygon = (p: Point, [shell = [], ...holes]: readonly Point[][]): boolean =>
  (onRing(p, shell) || insideRing(p, shell)) && holes.every((hole) => onRing(p, hole) || !insideRing(p, hole));

const inAny = (p: Point, { polygons }: Geometry): boolean => polygons.some((polygon) => inPolygon(p, polygon));
const onAny = (p: Point, { points, lines }: Geometry): boolean => points.some((q) => angle(p, q) < 1e-11) || lines.flatMap(arcsOf).some((arc) => touches(p, arc));
const crossing = (a: readonly Arc[], b: readonly Arc[]): boolean => a.some((x) => b.some((y) => cross2(x, y)));

/** Whether the two have a place in common. */
export function intersects(a: Geometry, b: Geometry): boolean {
  const common = (x: Geometry, y: Geometry): boolean => vertices(x).some((p) => inAny(p, y) || onAny(p, y));
  return common(a, b) || common(b, a) || crossing(edges(a), edges(b));
}

/** Whether all of `inner` lies in the polygons of `outer`. */
export const within = (inner: Geometry, outer: Geometry): boolean => vertices(inner).every((p) => inAny(p, outer)) && !crossing(edges(inner), edges(outer)) && !holds(inner, outer);

/** A hole of `outer` lies inside `inner`. */
const holds = (inner: Geometry, outer: Geometry): boolean => outer.polygons.some(([, ...holes]) => holes.some((hole) => hole.some((p) => inner.polygons.some((polygon) => inPolygon(p, polygon) && !polygon.some((ring) => onRing(p, ring))))));

/** Angle from a point to the nearest place of a geometry. */
export function angleTo(p: Point, geometry: Geometry): number {
  if (inAny(p, geometry)) return 0;
  return Math.min(...geometry.points.map((q) => angle(p, q)), ...edges(geometry).map((arc) => angleToArc(p, arc)));
}
