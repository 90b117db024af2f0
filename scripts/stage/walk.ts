import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hmac } from '@cloud/kit/digest';
import { formFor } from '@domain/inspection/form';
import { markKey } from '@domain/inspection/inspection';
import { dayOf } from '@domain/kernel/calendar';
import { expectedCounts } from '@domain/keys/key-issue';
import { passText } from '@domain/pass/pass';
import { valueOf, type Person } from '../demo/client';
import { COMMUNITY, people } from '../demo/people';
import { demoBatch, openBatch } from '../demo/seed';
import type { Cast, Clock } from './moves';
import { comingAt } from './visit-time';

/** Each move of the story, made by the very operations the screens call, for somebody who only watches. */
const homeId = people.owner.home;
const STROKES = '100,250 300,120 500,380 700,120 900,250;200,400 800,420';
const DEVICE = '演示台';
const photos = path.resolve(__dirname, '../demo/photos');
const photo = (who: Person, name: string) => who.upload(`homes/${homeId.slice('home_'.length)}/photo/stage-${name}.jpg`, readFileSync(path.join(photos, `${name}.jpg`)));
const household = async ({ staff }: Cast) => valueOf(await staff.ask('staff', 'desk.household', { homeId }));

export async function openBooking({ manager }: Cast, clock: Clock) {
  await openBatch(manager, demoBatch(dayOf(clock.now())));
}

export async function sendNotice({ manager }: Cast) {
  const { batches } = valueOf(await manager.ask('manager', 'board.overview', { communityId: COMMUNITY }));
  const batchId = (batches.find(({ status }) => status !== 'draft')?.batchId ?? '') as never;
  const { title, blocks } = valueOf(await manager.ask('manager', 'notices.open', { batchId }));
  valueOf(await manager.ask('manager', 'notices.publish', { batchId, draft: { title, blocks } }));
}

export async function bind({ owner }: Cast) {
  valueOf(await owner.ask('owner', 'session.bind', { communityId: COMMUNITY, phoneCode: await owner.phoneCode('13800006207'), idTail: '1218' }));
}

export async function readNotice({ owner }: Cast) {
  const { notices } = valueOf(await owner.ask('owner', 'home.open', { homeId }));
  for (const { id } of notices) valueOf(await owner.ask('owner', 'home.readNotice', { homeId, noticeId: id as never }));
}

export async function submit({ owner }: Cast) {
  const { record, materials } = valueOf(await owner.ask('owner', 'registration.open', { homeId }));
  const filled = { ...record, mailAddress: record.mailAddress || '杭州市余杭区文一西路 588 号', emergencyName: record.emergencyName || '陈思远', emergencyRelation: record.emergencyRelation || '配偶', emergencyPhone: record.emergencyPhone || '13800006218', confirmsHouse: true, confirmsFees: true, confirmsRules: true, consentsToIdData: true };
  const lacking = materials.filter(({ required, files }) => required && !files.length);
  if (lacking.length) valueOf(await owner.ask('owner', 'registration.attach', { homeId, materials: await Promise.all(lacking.map(async ({ code }) => ({ code, files: [await photo(owner, code === 'id-card' ? 'id-card' : 'contract')] }))) }));
  valueOf(await owner.ask('owner', 'registration.submit', { homeId, record: filled as never }));
}

export async function accept({ staff }: Cast) {
  valueOf(await staff.ask('staff', 'review.accept', { homeId }));
}

export async function book({ owner }: Cast) {
  const { ledgerId, days } = valueOf(await owner.ask('owner', 'booking.open', { homeId }));
  const free = days.flatMap(({ slots }) => slots).filter(({ left, isPast }) => left > 0 && !isPast);
  valueOf(await owner.ask('owner', 'booking.reserve', { homeId, ledgerId, slotId: (free[1] ?? free[0])?.id ?? '' }));
}

const sign = async (who: Person, unit: 'owner' | 'staff', paper: string) => {
  const { papers: [shown] } = valueOf(await who.ask(unit, 'papers.open', { homeId, papers: [paper] }));
  if (shown?.signers.some(({ isYou, at }) => isYou && at === null)) valueOf(await who.ask(unit, 'papers.sign', { homeId, papers: [{ paper, digest: shown.digest, seconds: 60 }], strokes: STROKES, device: DEVICE }));
};
export const signAgreement = ({ owner }: Cast) => sign(owner, 'owner', 'residence-agreement');

export async function pay({ owner }: Cast) {
  const { dueFen } = valueOf(await owner.ask('owner', 'bill.open', { homeId }));
  const { ticket } = valueOf(await owner.ask('owner', 'bill.pay', { homeId, fen: dueFen }));
  await owner.device('/device/pay', { package: ticket.package, outcome: 'paid' });
  valueOf(await owner.ask('owner', 'bill.settle', { homeId }));
}

export async function come(cast: Cast, clock: Clock) {
  const { visit } = await household(cast);
  if (visit) clock.set(comingAt(visit));
}

export async function checkIn({ owner, staff }: Cast, clock: Clock) {
  const pass = valueOf(await owner.ask('owner', 'pass.open', { homeId }));
  const { ledgerId, visit } = valueOf(await staff.ask('staff', 'desk.scan', { communityId: COMMUNITY, code: passText(hmac, pass.key, pass.home, clock.now()) }));
  valueOf(await staff.ask('staff', 'booking.checkIn', { homeId, ledgerId, slotId: visit?.slot ?? '' }));
}

export async function identify({ staff }: Cast) {
  valueOf(await staff.ask('staff', 'desk.identify', { homeId, ownerNo: 1, idTail: '1218' }));
}

export async function inspect({ staff }: Cast) {
  const { form, inspection, defects } = valueOf(await staff.ask('staff', 'inspection.open', { homeId }));
  if (!defects.length) valueOf(await staff.ask('staff', 'defects.report', { homeId, defects: [{ room: 'living', item: 'window', words: '渗水，墙面起皮', severity: 'blocking', photos: [{ fileId: await photo(staff, 'window'), marks: [{ kind: 'circle', points: [[380, 420], [640, 760]] }] }], pin: null }] }));
  const fine = Object.fromEntries((form.length ? form : formFor('三室两厅')).flatMap((room) => room.items.map((item) => [markKey(room.code, item.code), 'ok' as const])));
  const marks = { ...fine, ...(defects.length ? {} : { [markKey('living', 'window')]: 'bad' as const }), ...inspection.marks };
  const meters = { water: { reading: 312, photo: await photo(staff, 'meter') }, power: { reading: 4512, photo: null }, gas: { reading: 0, photo: null }, ...inspection.meters };
  valueOf(await staff.ask('staff', 'inspection.finish', { homeId, marks, meters }));
}

export async function mend({ staff, second }: Cast) {
  const { defects } = valueOf(await staff.ask('staff', 'defects.list', { homeId }));
  for (const { no, state } of defects.filter((one) => one.severity === 'blocking' && one.state !== 'confirmed')) {
    if (state === 'reported') valueOf(await second.ask('staff', 'defects.fix', { homeId, fixes: [{ no, photo: await photo(second, 'mended'), words: '换密封条，补墙面' }] }));
    valueOf(await staff.ask('staff', 'defects.recheck', { homeId, rechecks: [{ no, isRight: true }] }));
  }
}

export async function signHandover({ owner, staff }: Cast) {
  valueOf(await staff.ask('staff', 'library.give', { homeId, papers: ['quality-guarantee', 'use-instructions', 'resident-handbook'] }));
  await sign(owner, 'owner', 'handover-sheet');
  await sign(staff, 'staff', 'handover-sheet');
}

export async function countKeys({ staff, second }: Cast) {
  for (let view = valueOf(await staff.ask('staff', 'keys.open', { homeId })); ['take-out', 'first', 'second'].includes(view.step);) {
    const counts = expectedCounts(view.kinds);
    // Whoever counted first does not count again.
    const other = view.counts.some(({ isYou }) => isYou) ? second : staff;
    view = valueOf(view.step === 'take-out' ? await staff.ask('staff', 'keys.takeOut', { homeId }) : await other.ask('staff', 'keys.count', { homeId, counts }));
  }
}

export async function receiveKeys({ owner }: Cast) {
  const { kinds } = valueOf(await owner.ask('owner', 'keys.open', { homeId }));
  valueOf(await owner.ask('owner', 'keys.accept', { homeId, counts: expectedCounts(kinds), strokes: STROKES, device: DEVICE }));
}

export async function keepArchive({ owner }: Cast) {
  valueOf(await owner.ask('documents', 'archive.open', { homeId }));
}
