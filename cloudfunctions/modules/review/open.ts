import { contract } from '@contract/contract';
import { homeLabel } from '@domain/community/home';
import type { Registration } from '@domain/forms/registration';
import { maskIdNumber, maskName, maskPhone } from '@domain/kernel/mask';
import { ok, refuse } from '@domain/kernel/result';
import { findCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

/** What was handed in beside what the contract says, numbers masked; the papers by short-lived links. */
export const open = implement(contract.review.open, async (context) => {
  const { store, vault, cloud, input: { homeId } } = context;
  const [{ stored: moveIn }, home] = await Promise.all([findCase(context, homeId, false), store.find('homes', homeId)]);
  if (!moveIn || !home) return refuse('NO_CASE');
  await context.right();
  const record = moveIn.registration ? JSON.parse(vault.open(moveIn.registration.sealed)) as Registration : null;
  const files = moveIn.materials.flatMap(({ files: list }) => list);
  const links = new Map((await cloud.links(files)).map((link, i) => [files[i] as string, link]));
  const owner = home.owners.find(({ no }) => no === record?.ownerNo);
  return ok({
    homeId, label: homeLabel(moveIn.place), contractNo: moveIn.contractNo, houseType: moveIn.houseType, area: moveIn.area, state: moveIn.review.state, since: moveIn.review.state === 'waiting' ? moveIn.review.since : null,
    owners: home.owners.map(({ name, phone }) => ({ name: maskName(name), phone: phone ? maskPhone(vault.open(phone)) : '' })),
    fields: record ? [
      { code: 'name', value: maskName(owner?.name ?? ''), isProven: true },
      { code: 'idNumber', value: maskIdNumber(record.idNumber), isProven: !!owner?.idNumber && vault.open(owner.idNumber) === record.idNumber },
      { code: 'phone', value: maskPhone(record.phone), isProven: !!owner && vault.index(record.phone) === owner.phoneIndex },
      { code: 'mailAddress', value: record.mailAddress, isProven: false },
      { code: 'emergency', value: `${maskName(record.emergencyName)} ${record.emergencyRelation} ${maskPhone(record.emergencyPhone)}`, isProven: false },
    ] : [],
    residents: (record?.residents ?? []).map(({ name, relation, idNumber }) => ({ name: maskName(name), relation, idNumber: idNumber ? maskIdNumber(idNumber) : '' })),
    vehicles: record?.vehicles ?? [],
    materials: moveIn.materialsAsked.map(({ code, name, required }) => ({ code, name, required, links: (moveIn.materials.find((one) => one.code === code)?.files ?? []).map((file) => links.get(file) ?? '') })),
  });
});
