import { contract } from '@contract/contract';
import { homeLabel, type Home } from '@domain/community/home';
import type { Registration } from '@domain/forms/registration';
import { isSameIdentityNumber } from '@domain/identity/identity-number';
import { ok, refuse } from '@domain/kernel/result';
import type { MoveInCase } from '@domain/movein/case';
import { stagesOf } from '@domain/review/approval';
import { findCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { openRecord } from '@cloud/kit/registration-record';
import type { Vault } from '@cloud/platform/ports';
import { askedMaterials } from './asked-materials';
import { ownerOf, prefilled } from './prefilled';

/** The owner's record: their own draft, or prefilled from what the roster already proves. */
export const open = implement(contract.registration.open, async (context) => {
  const { store, vault, ocr, input: { homeId } } = context;
  const [{ stored: moveIn }, home, right] = await Promise.all([findCase(context, homeId, false), store.find('homes', homeId), context.right()]);
  if (!moveIn || !home) return refuse('NO_CASE');
  const { review, registration, amendment } = moveIn;
  const record = openRecord(vault, registration) ?? prefilled(home, right.ownerNo, vault);
  return ok({
    label: homeLabel(moveIn.place), contractNo: moveIn.contractNo, houseType: moveIn.houseType, area: moveIn.area,
    owners: moveIn.owners.map(({ no, name, phoneTail }) => ({ no, name, phoneTail })),
    record, isProven: { name: true, idNumber: isProven(home, record, vault), phone: true },
    state: review.state, missing: review.state === 'returned' ? review.missing : [], returnedAt: review.state === 'returned' ? review.at : null, savedAt: registration?.savedAt ?? null,
    approvals: approvalsOf(moveIn), isUrgent: review.state === 'waiting' && review.urgentAt !== undefined, isTakenDown: !!registration?.takenBy,
    amendment: amendment ? { since: amendment.since, fields: amendment.fields } : null, extras: moveIn.formExtras ?? [], canReadCards: !!ocr,
    materials: askedMaterials(moveIn), fees: moveIn.bill.lines.map(({ name, arithmetic, fen }) => ({ name, arithmetic, fen })),
  });
});

const approvalsOf = (moveIn: MoveInCase) => {
  const { review } = moveIn, approved = review.state === 'waiting' || review.state === 'accepted' ? review.approved ?? [] : [];
  return stagesOf(moveIn).map(({ name }, i) => ({ stage: name, at: approved[i]?.at ?? (review.state === 'accepted' ? review.at : null) }));
};
const isProven = (home: Home, record: Registration, vault: Vault): boolean => { const owner = ownerOf(home, record.ownerNo); return !!owner?.idNumber && isSameIdentityNumber(vault.open(owner.idNumber), record.idNumber); };
