import type { Home } from '@domain/community/home';
import { idKindOf, type Registration } from '@domain/forms/registration';
import type { Vault } from '@cloud/platform/ports';

export const ownerOf = (home: Pick<Home, 'owners'> | null, no: number) => home?.owners.find((owner) => owner.no === no);

/** A record nobody has typed in yet: what the roster knows of this owner, nothing confirmed. */
export function prefilled(home: Pick<Home, 'owners'> | null, ownerNo: number, vault: Vault): Registration {
  const owner = ownerOf(home, ownerNo), idNumber = owner?.idNumber ? vault.open(owner.idNumber) : '';
  return {
    ownerNo, idKind: idKindOf(idNumber), idNumber, phone: owner?.phone ? vault.open(owner.phone) : '',
    mailAddress: owner?.address ? vault.open(owner.address) : '', emergencyName: '', emergencyRelation: '', emergencyPhone: '', residents: [], vehicles: [], confirmsHouse: false, confirmsFees: false, confirmsRules: false, consentsToIdData: false,
  };
}
