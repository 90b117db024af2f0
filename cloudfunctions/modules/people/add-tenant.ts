import { contract } from '@contract/contract';
import { isFileOfHome } from '@domain/documents/file-of-home';
import { maskIdNumber } from '@domain/kernel/mask';
import { refuse } from '@domain/kernel/result';
import { peopleOf, settledPeople } from '@domain/people/people';
import { withTenant, type Tenant } from '@domain/people/tenant';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

/** An owner registers who rents the home: the lease's photos and its key clauses confirmed (S0-10, S0-76). */
export const addTenant = implement(contract.people.addTenant, (context) => {
  const { vault, at, openid, input: { homeId, name, phone, idNumber, from, to, rent, clauses, files } } = context;
  return changeCase(context, homeId, { name: 'tenant-registered' }, ({ moveIn }) => {
    const people = peopleOf(moveIn), no = people.next;
    if (files.some((file) => !isFileOfHome(file, homeId))) return refuse('FILE_FOREIGN');
    const tenant: Tenant = { no, name, phone: vault.seal(phone), phoneIndex: vault.index(phone), phoneTail: phone.slice(-4), idNumber: vault.seal(idNumber), idMask: maskIdNumber(idNumber), from, to, rent, clauses, files, at, by: openid, openid: null, ended: null };
    const tenants = withTenant(people.tenants, tenant, at);
    return tenants.ok ? { ok: true as const, moveIn: { people: settledPeople({ ...people, next: no + 1, tenants: tenants.value }, at) }, answer: { no }, tell: [{ kind: 'people-changed', words: { what: 'tenant', name } }] } : tenants;
  });
});
