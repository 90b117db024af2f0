import { dayOf } from '@domain/kernel/calendar';
import { valueOf } from '../demo/client';
import { wayOf } from '../demo/household-way';
import { COMMUNITY, people } from '../demo/people';
import { demoBatch, openBatch } from '../demo/seed';
import type { Cast, Clock } from './moves';
import { storyBatch } from './story-batch';
import { comingAt } from './visit-time';

/** Each move of the story, made by the very operations the screens call, for somebody who only watches. */
const homeId = people.owner.home;
const PHONE = '13800006207', ID_TAIL = '1218';
const way = (cast: Cast) => wayOf(homeId, cast);

/** All buildings that no batch has yet. */
export async function openBooking({ manager }: Cast, clock: Clock) {
  const { buildings } = valueOf(await manager.ask('manager', 'batches.open', { communityId: COMMUNITY, batchId: null })).draft;
  await openBatch(manager, { ...demoBatch(dayOf(clock.now())), buildings });
}

export async function sendNotice({ manager }: Cast) {
  const batchId = await storyBatch(manager) as never;
  const { title, blocks } = valueOf(await manager.ask('manager', 'notices.open', { batchId }));
  valueOf(await manager.ask('manager', 'notices.publish', { batchId, draft: { title, blocks } }));
}

export const bind = (cast: Cast) => way(cast).bind(PHONE, ID_TAIL).then(() => undefined);
export const readNotice = (cast: Cast) => way(cast).readNotice();
export const submit = (cast: Cast) => way(cast).submit();
export const accept = (cast: Cast) => way(cast).accept().then(() => undefined);
export const book = (cast: Cast) => way(cast).book();
export const signAgreement = (cast: Cast) => way(cast).sign(cast.owner, 'owner', 'residence-agreement');
export const pay = (cast: Cast) => way(cast).pay();

export async function come({ staff }: Cast, clock: Clock) {
  const { visit } = valueOf(await staff.ask('staff', 'desk.household', { homeId }));
  if (visit) clock.set(comingAt(visit));
}

export const checkIn = (cast: Cast, clock: Clock) => way(cast).checkIn(clock.now());
export const identify = (cast: Cast) => way(cast).identify(ID_TAIL).then(() => undefined);
export const inspect = (cast: Cast) => way(cast).inspect();
export const mend = (cast: Cast) => way(cast).mend();
export const signHandover = (cast: Cast) => way(cast).signHandover();
export const countKeys = (cast: Cast) => way(cast).countKeys();
export const receiveKeys = (cast: Cast) => way(cast).receiveKeys();

export async function keepArchive({ owner }: Cast) {
  valueOf(await owner.ask('documents', 'archive.open', { homeId }));
}
