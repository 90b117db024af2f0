import { contract } from '@contract/contract';
import { homeLabel } from '@domain/community/home';
import type { Guard } from '@domain/kernel/conditional-update';
import { formerHomeIdOf, homeIdOf, type CommunityId } from '@domain/kernel/ids';
import { maskName } from '@domain/kernel/mask';
import { ok } from '@domain/kernel/result';
import { readRoomName } from '@domain/roster/room-name';
import { implement } from '@cloud/kit/implement';

const MOST = 20;
/** So many households of before are found with a room. */
const FORMER = 5;

/** What a typed text asks for: the last four of a phone, a room as anybody writes it, else an owner's whole name. A text of four digits is a phone; rooms are told by their building. */
function asked(communityId: CommunityId, text: string): Guard {
  const digits = text.replace(/[\s-]/g, '');
  if (/^(\d{4}|1\d{10})$/.test(digits)) return { communityId, 'owners.phoneTail': digits.slice(-4) };
  const room = readRoomName(text);
  if (!room.ok) return { communityId, 'owners.name': text };
  const home = homeIdOf(communityId, room.value.building, room.value.unit || '1', room.value.room);
  return { homeId: { in: [home, ...Array.from({ length: FORMER }, (_, i) => formerHomeIdOf(home, i + 1))] } };
}

/** Finds a household's file in one read; every way of asking has its index. */
export const find = implement(contract.file.find, async ({ store, input: { communityId, text } }) => {
  const cases = await store.list('cases', { where: asked(communityId, text), fields: ['homeId', 'communityId', 'place', 'owners', 'closed', 'former'], limit: MOST });
  return ok({ rows: cases.filter((one) => one.communityId === communityId).map(({ homeId, place, owners, closed, former }) => ({ homeId, label: homeLabel(place), names: owners.map(({ name }) => maskName(name)), tails: owners.map(({ phoneTail }) => phoneTail), isClosed: closed !== null, isFormer: former !== undefined })) });
});
