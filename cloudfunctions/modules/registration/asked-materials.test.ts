import { withMaterials } from './asked-materials';

const file = (name: string) => `cloud://test.files/homes/yunxi_3-2-1201/material/photo-${name}.jpg`, homeId = 'home_yunxi_3-2-1201', deleted = { at: 3, digests: ['d1'], files: [file('old')] };
const moveIn = { materialsAsked: [{ code: 'id-card' }] as never, materials: [{ code: 'id-card', files: [], at: 2, deleted }] };

test('what was deleted stays on record, and a phone that still names it does not hand it in again', () => {
  expect(withMaterials(moveIn, homeId, [{ code: 'id-card', files: [file('old'), file('new')] }], 9)).toEqual({ ok: true, materials: [{ code: 'id-card', files: [file('new')], at: 9, deleted }] });
  expect(withMaterials(moveIn, homeId, [{ code: 'id-card', files: [file('old')] }], 9)).toEqual({ ok: true, materials: [{ code: 'id-card', files: [], at: 9, deleted }] });
});
test('a paper never deleted holds what is given, and nothing once nothing is', () => {
  const before = { ...moveIn, materials: [{ code: 'id-card', files: [file('a')], at: 2 }] };
  expect(withMaterials(before, homeId, [{ code: 'id-card', files: [file('b')] }], 9)).toEqual({ ok: true, materials: [{ code: 'id-card', files: [file('b')], at: 9 }] });
  expect(withMaterials(before, homeId, [{ code: 'id-card', files: [] }], 9)).toEqual({ ok: true, materials: [] });
});
