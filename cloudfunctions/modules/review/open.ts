import type { ReviewView } from '@contract/review';
import { contract } from '@contract/contract';
import { homeLabel, type Home } from '@domain/community/home';
import { approvalPaper } from '@domain/documents/approval-paper';
import type { Registration } from '@domain/forms/registration';
import { isSameIdentityNumber } from '@domain/identity/identity-number';
import { maskName, maskPhone } from '@domain/kernel/mask';
import { ok, refuse } from '@domain/kernel/result';
import type { MoveInCase } from '@domain/movein/case';
import { mayApprove, stagesOf } from '@domain/review/approval';
import { reviewDueAt } from '@domain/review/review-clock';
import { findCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { openRecord } from '@cloud/kit/registration-record';
import type { Vault } from '@cloud/platform/ports';
import { approverOf } from './approver-of';
import { noteLook } from './note-look';
import { fieldsOf, residentsOf, shownField } from './shown-fields';

/** What was handed in beside what the contract says, numbers masked; the papers by short-lived links. Before links to identity papers leave, the look stands in the home's record. */
export const open = implement(contract.review.open, async (context) => {
  const { store, vault, cloud, input: { homeId } } = context;
  const [{ stored: moveIn }, home, right] = await Promise.all([findCase(context, homeId, false), store.find('homes', homeId), context.right()]);
  if (!moveIn || !home) return refuse('NO_CASE');
  const noted = await noteLook(context, moveIn);
  if (!noted.ok) return noted;
  const record = openRecord(vault, moveIn.registration), { review, unseen } = moveIn;
  const files = moveIn.materials.flatMap(({ files: list }) => list);
  const links = new Map((await cloud.links(files)).map((link, i) => [files[i] as string, link]));
  return ok({
    homeId, label: homeLabel(moveIn.place), contractNo: moveIn.contractNo, houseType: moveIn.houseType, area: moveIn.area, state: review.state, since: review.state === 'waiting' ? review.since : null,
    dueAt: review.state === 'waiting' ? reviewDueAt(review) : null, isUrgent: review.state === 'waiting' && review.urgentAt !== undefined, isTakenDown: !!moveIn.registration?.takenBy,
    stages: stagesView(moveIn), mayApprove: review.state === 'waiting' && mayApprove(stagesOf(moveIn), review.approved ?? [], approverOf(right, homeId)),
    owners: home.owners.map(({ name, phone }) => ({ name: maskName(name), phone: phone ? maskPhone(vault.open(phone)) : '' })),
    fields: record ? fieldsOf(record, provenOf(record, home, vault)) : [], residents: residentsOf(record), vehicles: (record?.vehicles ?? []).map(({ plate, model }) => ({ plate, model })),
    materials: moveIn.materialsAsked.map(({ code, name, required, sensitive = false }) => ({ code, name, required, sensitive, links: (moveIn.materials.find((one) => one.code === code)?.files ?? []).map((file) => links.get(file) ?? '') })),
    change: changeOf(moveIn, record, vault), unseen: unseen ? { since: unseen.since, fields: unseen.fields } : null, paper: paperOf(moveIn),
  });
});

function provenOf(record: Registration, home: Home, vault: Vault) {
  const owner = home.owners.find(({ no }) => no === record.ownerNo);
  return { name: owner?.name ?? '', idNumber: !!owner?.idNumber && isSameIdentityNumber(vault.open(owner.idNumber), record.idNumber), phone: !!owner && vault.index(record.phone, owner.phoneIndex) === owner.phoneIndex };
}
const approvedOf = ({ review }: MoveInCase) => (review.state === 'waiting' || review.state === 'accepted' ? review.approved ?? [] : []);
const stagesView = (moveIn: MoveInCase): ReviewView['stages'] => stagesOf(moveIn).map(({ name, duty }, i) => ({ name, duty, who: approvedOf(moveIn)[i]?.who ?? '', at: approvedOf(moveIn)[i]?.at ?? null }));

function changeOf({ amendment }: MoveInCase, record: Registration | null, vault: Vault): ReviewView['change'] {
  const wanted = amendment && openRecord(vault, amendment);
  return amendment && wanted && record ? { since: amendment.since, fields: amendment.fields.map((code) => ({ code, was: shownField(record, code), wanted: shownField(wanted, code) })) } : null;
}

function paperOf(moveIn: MoveInCase): ReviewView['paper'] {
  const { review, communityName, place, houseType, area, contractNo, owners, registration, materialsAsked, materials } = moveIn, approved = approvedOf(moveIn);
  if (review.state !== 'accepted' || !approved.length) return null;
  const home = { community: communityName, company: '', place, houseType, area, contractNo, owners: owners.map(({ no, name }) => ({ no, name: maskName(name) })) };
  const given = materials.map(({ code, files }) => ({ name: materialsAsked.find((one) => one.code === code)?.name ?? code, files: files.length }));
  return approvalPaper(home, { submittedAt: registration?.submittedAt ?? review.at, approved, materials: given });
}
