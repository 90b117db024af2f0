import { contract } from '@contract/contract';
import { homeLabel, type Home } from '@domain/community/home';
import type { Registration } from '@domain/forms/registration';
import { ok, refuse } from '@domain/kernel/result';
import { findCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import type { Vault } from '@cloud/platform/ports';
import { askedMaterials } from './asked-materials';

/** The owner's record: their own draft, or prefilled from what the roster already proves. */
export const open = implement(contract.registration.open, async (context) => {
  const { store, vault, input: { homeId } } = context;
  const [{ stored: moveIn }, home, right] = await Promise.all([findCase(context, homeId, false), store.find('homes', homeId), context.right()]);
  if (!moveIn || !home) return refuse('NO_CASE');
  const record = moveIn.registration ? JSON.parse(vault.open(moveIn.registration.sealed)) as Registration : prefilled(home, right.ownerNo, vault);
  return ok({
    label: homeLabel(moveIn.place), contractNo: moveIn.contractNo, houseType: moveIn.houseType, area: moveIn.area,
    owners: moveIn.owners.map(({ no, name, phoneTail }) => ({ no, name, phoneTail })),
    record, isProven: { name: true, idNumber: isProven(home, record, vault), phone: true },
    state: moveIn.review.state, missing: moveIn.review.state === 'returned' ? moveIn.review.missing : [], savedAt: moveIn.registration?.savedAt ?? null,
    materials: askedMaterials(moveIn), fees: moveIn.bill.lines.map(({ name, arithmetic, fen }) => ({ name, arithmetic, fen })),
  });
});

const ownerOf = (home: Home, no: number) => home.owners.find((owner) => owner.no === no);
const isProven = (home: Home, record: Registration, vault: Vault): boolean => { const owner = ownerOf(home, record.ownerNo); return !!owner?.idNumber && vault.open(owner.idNumber) === record.idNumber; };

function prefilled(home: Home, ownerNo: number, vault: Vault): Registration {
  const owner = ownerOf(home, ownerNo);
  return {
    ownerNo, idKind: 'id-card', idNumber: owner?.idNumber ? vault.open(owner.idNumber) : '', phone: owner?.phone ? vault.open(owner.phone) : '',
    mailAddress: '', emergencyName: '', emergencyRelation: '', emergencyPhone: '', residents: [], vehicles: [], confirmsHouse: false, confirmsFees: false, confirmsRules: false, consentsToIdData: false,
  };
}
