import { contract } from '@contract/contract';
import { homeLabel } from '@domain/community/home';
import { communityOf, homeIdOf } from '@domain/kernel/ids';
import type { Guard } from '@domain/kernel/conditional-update';
import { maskName } from '@domain/kernel/mask';
import { ok } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';

const ROOM = /^(\d{1,3}[A-Za-z]?)[-栋幢座#号楼 ]+(?:(\d{1,2})[-单元 ]+)?(\d{3,5}[A-Za-z]?)室?$/;

/** By room (`3-2-1201`, `3栋2单元1201`) or by the last four of an owner's phone. */
export const find = implement(contract.desk.find, async ({ store, input: { communityId, text } }) => {
  const room = ROOM.exec(text);
  const where: Guard = room
    ? { homeId: homeIdOf(communityOf(communityId), room[1] as string, room[2] ?? '1', room[3] as string) }
    : { communityId, 'owners.phoneTail': text.replace(/\D/g, '').slice(-4) };
  if (!room && !/^\d{4,11}$/.test(text.replace(/\s/g, ''))) return ok({ rows: [] });
  const cases = await store.list('cases', { where, fields: ['homeId', 'communityId', 'place', 'owners', 'former'], limit: 20 });
  return ok({ rows: cases.filter((one) => one.communityId === communityId && !one.former).map(({ homeId, place, owners }) => ({ homeId, label: homeLabel(place), name: maskName(owners[0]?.name ?? '') })) });
});
