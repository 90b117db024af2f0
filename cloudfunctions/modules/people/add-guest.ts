import { contract } from '@contract/contract';
import { maskIdNumber } from '@domain/kernel/mask';
import { withGuest, type Guest } from '@domain/people/guest';
import { peopleOf, settledPeople } from '@domain/people/people';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

/** An owner reports a guest who will stay more than seven days (S0-11). */
export const addGuest = implement(contract.people.addGuest, (context) => {
  const { vault, at, openid, input: { homeId, name, idNumber, from, to } } = context;
  return changeCase(context, homeId, { name: 'guest-reported' }, ({ moveIn }) => {
    const people = peopleOf(moveIn), no = people.next;
    const guest: Guest = { no, name, idNumber: vault.seal(idNumber), idMask: maskIdNumber(idNumber), from, to, at, by: openid, ended: null };
    const guests = withGuest(people.guests, guest, at);
    return guests.ok ? { ok: true as const, moveIn: { people: settledPeople({ ...people, next: no + 1, guests: guests.value }, at) }, answer: { no } } : guests;
  });
});
