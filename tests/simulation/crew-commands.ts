import { hmac } from '@cloud/kit/digest';
import { passHome, passKeyOf } from '@cloud/kit/pass-key';
import type { BatchDraft } from '@domain/batch/batch';
import { draftOf } from '@domain/batch/draft';
import { passText } from '@domain/pass/pass';
import type { Chance } from './chance';
import { homeOf, ledgerOf, manager, owner, phoneOf, seatedHome, slotOf, staff, type Command, type Setting } from './asking';
import { book } from './owner-commands';
import { communityId } from './world';

const LANES = ['phone', 'walk-in', 'urgent'] as const;
/** Somebody fell ill, somebody was lent to us: a slot closed, another with more or fewer places, a day given up or taken back. */
function redrawn({ world, slots }: Setting, chance: Chance): BatchDraft {
  const draft = draftOf(world.batches[0]!), some = Array.from({ length: chance.between(1, 2) }, () => [chance.one(slots), chance.below(4)] as const);
  return { ...draft, exceptions: { ...draft.exceptions, ...Object.fromEntries(some) }, days: chance.often(0.15) ? draft.days.slice(0, 1) : draft.days, changeHours: chance.often(0.2) ? chance.one([6, 12, 20]) : draft.changeHours };
}

/** The desk, the review, the manager, and somebody who has no business here. */
export const crewCommands = {
  checkIn: { role: 'desk', weight: 4, ask: (_me, setting, chance) => { const { homeId, slot, ledgerId } = seatedHome(setting, chance); return staff('booking.checkIn', homeId, { ledgerId, slotId: slot }); } },
  place: { role: 'desk', weight: 8, ask: (_me, setting, chance) => { const free = setting.world.people.filter((one) => one.role === 'owner' && !phoneOf(setting, one).held && !phoneOf(setting, one).isShut), homeId = free.length ? chance.one(free).homeId : homeOf(setting, chance); return staff('visits.place', homeId, { ledgerId: ledgerOf(setting.world, homeId), slotId: slotOf(setting, chance), lane: chance.one(LANES), reason: chance.often(0.8) ? '孕妇' : '' }); } },
  shift: { role: 'desk', weight: 6, ask: (_me, setting, chance) => { const { homeId, slot, lane, ledgerId } = seatedHome(setting, chance); return staff('visits.move', homeId, { ledgerId, from: slot, to: slotOf(setting, chance), lane, line: chance.often(0.5) }); } },
  release: { role: 'desk', weight: 5, ask: (_me, setting, chance) => { const { homeId, slot, lane, ledgerId } = seatedHome(setting, chance); return staff('visits.release', homeId, { ledgerId, slotId: slot, lane, reason: '业主来电', line: chance.often(0.5) }); } },
  confirm: { role: 'desk', weight: 5, ask: (_me, setting, chance) => { const { homeId, slot, ledgerId } = seatedHome(setting, chance); return staff('visits.confirm', homeId, { ledgerId, slotId: slot }); } },
  miss: { role: 'desk', weight: 4, ask: (_me, setting, chance) => { const { homeId, slot, ledgerId } = seatedHome(setting, chance); return staff('visits.miss', homeId, { ledgerId, slotId: slot }); } },
  visit: { role: 'desk', weight: 2, ask: (_me, setting, chance) => staff('visits.open', homeOf(setting, chance)) },
  scan: { role: 'desk', weight: 3, ask: (_me, setting, chance) => {
    const { homeId, slot } = seatedHome(setting, chance), skew = setting.world.people.find((one) => one.homeId === homeId)?.skew ?? 0;
    return { unit: 'staff', action: 'desk.scan', homeId, data: { communityId, code: passText(hmac, passKeyOf(setting.vault, homeId, slot), passHome(homeId), setting.now + skew) } };
  } },
  today: { role: 'desk', weight: 1, ask: () => ({ unit: 'staff', action: 'desk.day', homeId: '', data: { communityId } }) },
  household: { role: 'desk', weight: 1, ask: (_me, setting, chance) => staff('desk.household', homeOf(setting, chance)) },
  join: { role: 'desk', weight: 1, ask: (me) => ({ unit: 'owner', action: 'session.join', homeId: '', data: { communityId, phoneCode: `phone:${me.phone}` } }) },
  review: { role: 'review', weight: 10, ask: (_me, setting, chance) => staff('review.accept', homeOf(setting, chance)) },
  sendBack: { role: 'review', weight: 3, ask: (_me, setting, chance) => staff('review.return', homeOf(setting, chance), { missing: [{ code: 'id-card', words: '反面' }] }) },
  hurries: { role: 'desk', weight: 3, ask: (_me, setting, chance) => staff('review.hurry', homeOf(setting, chance)) },
  reviews: { role: 'review', weight: 2, ask: () => ({ unit: 'staff', action: 'review.list', homeId: '', data: { communityId } }) },
  publish: { role: 'manager', weight: 8, ask: (_me, { world }, chance) => manager('batches.publish', { batchId: world.batches[chance.often(0.8) ? 1 : 0]!._id }) },
  plan: { role: 'manager', weight: 11, ask: (_me, setting, chance) => manager('batches.planChange', { batchId: 'bat_yunxi_a', draft: redrawn(setting, chance) }) },
  change: { role: 'manager', weight: 3, ask: (me, setting) => { const { plan } = phoneOf(setting, me); return plan ? manager('batches.change', { batchId: 'bat_yunxi_a', ...plan }) : null; } },
  undo: { role: 'manager', weight: 6, ask: (me, setting) => { const { change } = phoneOf(setting, me); return change ? manager('batches.undoChange', { batchId: 'bat_yunxi_a', change }) : null; } },
  pause: { role: 'manager', weight: 0.5, ask: () => manager('batches.pause', { batchId: 'bat_yunxi_a' }) },
  resume: { role: 'manager', weight: 12, ask: () => manager('batches.resume', { batchId: 'bat_yunxi_a' }) },
  close: { role: 'manager', weight: 0.03, ask: () => manager('batches.close', { batchId: 'bat_yunxi_a' }) },
  movePlaces: { role: 'manager', weight: 8, ask: (_me, setting, chance) => {
    const ids = setting.world.batches[0]!.parts.map(({ ledgerId }) => ledgerId), from = chance.one(ids), to = ids.find((id) => id !== from);
    return to ? manager('batches.movePlaces', { batchId: 'bat_yunxi_a', slotId: slotOf(setting, chance), from, to, places: chance.often(0.8) ? 1 : 2 }) : null;
  } },
  approve: { role: 'manager', weight: 0.5, ask: (_me, _setting, chance) => manager('batches.approve', { batchId: 'bat_yunxi_b', as: chance.one(['project', 'company']) }) },
  overview: { role: 'manager', weight: 1, ask: () => manager('board.overview', { communityId }) },
  batches: { role: 'manager', weight: 1, ask: () => manager('batches.list', { communityId }) },
  announce: { role: 'manager', weight: 2, ask: () => manager('notices.publish', { batchId: 'bat_yunxi_a', draft: { title: '入伙通知', blocks: Object.fromEntries(['time', 'place', 'papers', 'procedure', 'services', 'faq'].map((code) => [code, '见附页'])) } }) },
  dismiss: { role: 'manager', weight: 1.5, ask: () => manager('setup.dismiss', { communityId, id: 'mem_desk-2' }) },
  hire: { role: 'manager', weight: 1, ask: () => manager('setup.hire', { communityId, name: '小何', phone: '13900000012', duties: ['desk'], isManager: false }) },
  pry: { role: 'stranger', weight: 1, ask: (me, setting, chance) => {
    const { homeId, slot, lane, ledgerId } = seatedHome(setting, chance);
    return chance.one([book(me, homeId, setting, chance), owner('booking.cancel', homeId, { ledgerId, from: slot }), staff('booking.checkIn', homeId, { ledgerId, slotId: slot }), staff('visits.release', homeId, { ledgerId, slotId: slot, lane }), owner('booking.wait', homeId, { ledgerId, slotId: slot }),
      owner('booking.open', homeId), owner('home.inbox', homeId), staff('review.accept', homeId), manager('batches.publish', { batchId: 'bat_yunxi_b' }), manager('batches.pause', { batchId: 'bat_yunxi_a' })]);
  } },
} satisfies Readonly<Record<string, Command>>;
