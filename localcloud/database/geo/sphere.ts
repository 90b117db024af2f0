/** A point on the unit sphere. */
export type Point = readonly [x: number, y: number, z: number];
export type Arc = readonly [from: Point, to: Point];

const DEGREE = Math.PI / 180;
/** MongoDB's earth. */
export const EARTH_RADIUS = 6_378_100;
/** About a tenth of a millimetre. */
const TOUCH = 1e-11;

export function pointAt(longitude: number, latitude: number): Point {
  // In this order, so that distances agree with the vendor's to the last bit.
  const theta = longitude * DEGREE;
  const phi = latitude * DEGREE;
  const cos = Math.cos(phi);
  return [Math.cos(theta) * cos, Math.sin(theta) * cos, Math.sin(phi)];
}

export const dot = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Point, b: Point): Point => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
const length = (a: Point): number => Math.sqrt(dot(a, a));
export const angle = (a: Point, b: Point): number => Math.atan2(length(cross(a, b)), dot(a, b));

/** Angle from a point to the nearest place of an arc. */
export function angleToArc(p: Point, [a, b]: Arc): number {
  const normal = cross(a, b);
  const size = length(normal);
  const between = dot(cross(normal, a), p) > 0 && dot(cross(b, normal), p) > 0;
  return size > 0 && between ? Math.abs(Math.asin(Math.max(-1, Math.min(1, dot(p, normal) / size)))) : Math.min(angle(p, a), angle(p, b));
}

export const touches = (p: Point, arc: Arc): boolean => angleToArc(p, arc) < TOUCH;

/** Whether two arcs cross inside; meeting at an end is told by `touches`. */
export function cross2([a, b]: Arc, [c, d]: Arc): boolean {
  const ab = cross(a, b);
  const cd = cross(c, d);
  const acb = -dot(ab, c);
  return acb * dot(ab, d) > 0 && acb * -dot(cd, b) > 0 && acb * dot(cd, a) > 0;
}

const turn = (p: Point, a: Point, b: Point): number => Math.atan2(dot(p, cross(a, b)), dot(a, b) - dot(a, p) * dot(b, p));

/** Whether a point is inside a closed ring (its last point is its first). The smaller side of the ring is its inside. */
export function insideRing(p: Point, ring: readonly Point[]): boolean {
  const center = ring.slice(1).reduce<Point>((sum, q) => [sum[0] + q[0], sum[1] + q[1], sum[2] + q[2]], [0, 0, 0]);
  if (dot(p, center) < 0 && dot(center, center) > 0 && ring.every((q) => dot(q, p) < 0)) return false;
  let sum = 0;
  for (let i = 1; i < ring.length; i += 1) sum += turn(p, ring[i - 1] as Point, ring[i] as Point);
  return Math.abs(sum) > Math.PI;
}
