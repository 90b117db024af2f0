import { operations, unitsOf, type OperationOn } from './contract';

const names = operations.map(({ name }) => name);
const isOnOwner = (name: OperationOn<'owner'>) => name;
const isOnManager = (name: OperationOn<'manager'>) => name;
const isOnDocuments = (name: OperationOn<'documents'>) => name;

describe('contract', () => {
  it('declares every operation once, under the group that is its name', () => expect(new Set(names).size).toBe(names.length));
  it('puts every operation on at least one unit', () => expect(operations.filter((one) => unitsOf(one).length === 0)).toEqual([]));
  it('types the units as they are served', () => {
    expect([isOnOwner('booking.reserve'), isOnManager('setup.claim'), isOnDocuments('archive.open')]).toHaveLength(3);
    // @ts-expect-error a check-in is the desk's, not the owner's
    expect(unitsOf(operations.find(({ name }) => name === isOnOwner('booking.checkIn'))!)).toEqual(['staff']);
    // @ts-expect-error an override moves the operation away from its audience's unit
    expect(unitsOf(operations.find(({ name }) => name === isOnOwner('archive.open'))!)).toEqual(['documents']);
  });
  it('names only input fields that exist in its access', () => {
    for (const { name, access, input } of operations)
      for (const field of [access.owner, access.staff?.of, access.manager]) if (field) expect(`${name}: ${Object.keys((input as { entries: object }).entries).join()}`).toContain(field);
  });
});
