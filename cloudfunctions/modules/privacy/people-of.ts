import type { Home } from '@domain/community/home';
import type { Registration } from '@domain/forms/registration';
import type { MoveInCase } from '@domain/movein/case';
import type { LookPerson } from '@domain/privacy/looks';
import type { Vault } from '@cloud/platform/ports';

export type Reachable = LookPerson & { readonly name: string; readonly relation: string; readonly phone: string; readonly id: string };

/** Everybody whose numbers are held on a home, opened: the owners as the roster has them, residents and the emergency contact as the record has them. Never leaves the server as it is. */
export function peopleOf(home: Pick<Home, 'owners'>, moveIn: Pick<MoveInCase, 'registration'>, vault: Vault): readonly Reachable[] {
  const record = moveIn.registration?.sealed ? JSON.parse(vault.open(moveIn.registration.sealed)) as Registration : null;
  const open = (sealed: string): string => (sealed ? vault.open(sealed) : '');
  return [
    ...home.owners.map(({ no, name, phone, idNumber }): Reachable => ({ of: 'owner', no, name, relation: '', phone: (record?.ownerNo === no && record.phone) || open(phone), id: open(idNumber) || (record?.ownerNo === no ? record.idNumber : '') })),
    ...(record?.residents ?? []).map(({ name, relation, phone, idNumber }, i): Reachable => ({ of: 'resident', no: i, name, relation, phone, id: idNumber })),
    ...(record?.emergencyName ? [{ of: 'emergency' as const, no: 0, name: record.emergencyName, relation: record.emergencyRelation, phone: record.emergencyPhone, id: '' }] : []),
  ];
}
