import { filled, sdkDatabase, type AnyCollection, type AnyDatabase } from '../testing/sdk';
import { startTestCloud, type TestCloud } from '../testing/test-cloud';

let running: TestCloud;
let db: AnyDatabase;
let places: AnyCollection;

beforeAll(async () => {
  running = await startTestCloud();
  db = sdkDatabase();
  places = await filled(db, 'places', [
    { _id: 'tower', at: { type: 'Point', coordinates: [113.30593, 23.1361155] } },
    { _id: 'mountain', at: { type: 'Point', coordinates: [113.306789, 23.1564721] } },
    { _id: 'palace', at: { type: 'Point', coordinates: [116.3949659, 39.9163447] } },
    { _id: 'road', at: { type: 'LineString', coordinates: [[113.2, 23.1], [113.4, 23.1]] } },
    { _id: 'nowhere' }
  ]);
});
afterAll(() => running.close());

const point = (longitude: number, latitude: number): unknown => db.Geo.Point(longitude, latitude);
const ring = (...corners: [number, number][]): unknown => db.Geo.LineString([...corners, corners[0]].map((corner) => point(...(corner as [number, number]))));
const ids = async (condition: unknown): Promise<unknown[]> => (await places.where({ at: condition }).get()).data.map(({ _id }) => _id);

test('near: the nearest first, within metres', async () => {
  const geometry = point(113.3089506, 23.0968251);
  expect(await ids(db.command.geoNear({ geometry }))).toEqual(['road', 'tower', 'mountain', 'palace']);
  expect(await ids(db.command.geoNear({ geometry, minDistance: 1000, maxDistance: 6000 }))).toEqual(['tower']);
});

test('within a polygon, not in its hole; within a circle', async () => {
  const around = ring([113, 23], [114, 23], [114, 24], [113, 24]);
  expect((await ids(db.command.geoWithin({ geometry: db.Geo.Polygon([around]) }))).sort()).toEqual(['mountain', 'road', 'tower']);
  const hole = ring([113.3, 23.15], [113.31, 23.15], [113.31, 23.16], [113.3, 23.16]);
  expect((await ids(db.command.geoWithin({ geometry: db.Geo.Polygon([around, hole]) }))).sort()).toEqual(['road', 'tower']);
  expect(await ids(db.command.geoWithin({ centerSphere: [point(116.39, 39.91), 2 / 6378.1] }))).toEqual(['palace']);
});

test('intersecting a line and a polygon', async () => {
  expect(await ids(db.command.geoIntersects({ geometry: db.Geo.LineString([point(113.3, 23), point(113.3, 23.2)]) }))).toEqual(['road']);
  expect((await ids(db.command.geoIntersects({ geometry: db.Geo.Polygon([ring([113.3, 23.05], [113.31, 23.05], [113.31, 23.14], [113.3, 23.14])]) }))).sort()).toEqual(['road', 'tower']);
  expect(await ids(db.command.geoIntersects({ geometry: point(116.3949659, 39.9163447) }))).toEqual(['palace']);
});

test('a polygon around the pole and one across the date line', async () => {
  const far = await filled(db, 'far', [{ _id: 'pole', at: { type: 'Point', coordinates: [0, 89] } }, { _id: 'fiji', at: { type: 'Point', coordinates: [179.9, -17] } }]);
  const found = async (geometry: unknown): Promise<unknown[]> => (await far.where({ at: db.command.geoWithin({ geometry }) }).get()).data.map(({ _id }) => _id);
  expect(await found(db.Geo.Polygon([ring([0, 80], [90, 80], [180, 80], [-90, 80])]))).toEqual(['pole']);
  expect(await found(db.Geo.Polygon([ring([179, -18], [-179, -18], [-179, -16], [179, -16])]))).toEqual(['fiji']);
});

test('the geoNear stage measures as the vendor does', async () => {
  const { list } = await places.aggregate().geoNear({ distanceField: 'far.metres', spherical: true, near: point(113.3089506, 23.0968251), query: { _id: /ain$/ }, key: 'at', includeLocs: 'where' }).end();
  expect(list).toEqual([{ _id: 'mountain', at: expect.anything(), where: expect.anything(), far: { metres: 6643.521654040738 } }]);
});

test('places come back as the SDK\'s own types', async () => {
  const { data } = await places.doc('tower').get();
  expect(data?.['at']).toMatchObject({ longitude: 113.30593, latitude: 23.1361155 });
});
