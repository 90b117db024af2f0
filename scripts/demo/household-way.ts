import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hmac } from '@cloud/kit/digest';
import { formFor } from '@domain/inspection/form';
import { markKey } from '@domain/inspection/inspection';
import type { Instant } from '@domain/kernel/calendar';
import { expectedCounts } from '@domain/keys/key-issue';
import { passText } from '@domain/pass/pass';
import { valueOf, type Person } from './client';
import { COMMUNITY } from './people';

export const STROKES = '100,250 300,120 500,380 700,120 900,250;200,400 800,420';
const DEVICE = '演示台';
const photos = path.resolve(__dirname, 'photos');
const OWN = ['id-card', 'contract', 'window', 'mended', 'meter'] as const;
type Photo = (typeof OWN)[number];
const pictures = new Map<Photo, Buffer>(OWN.map((name) => [name, readFileSync(path.join(photos, `${name}.jpg`))]));

export type Crew = { readonly owner: Person; readonly staff: Person; readonly second: Person };
export type HouseholdWay = ReturnType<typeof wayOf>;

/** What one household and the crew do on its way, each by the very operations the screens call. */
export function wayOf(homeId: string, { owner, staff, second }: Crew) {
  const photo = (who: Person, name: Photo, as: string = name) => who.upload(`homes/${homeId.slice('home_'.length)}/photo/stage-${as}.jpg`, pictures.get(name) ?? Buffer.alloc(0));
  const sign = async (who: Person, unit: 'owner' | 'staff', paper: string) => {
    const { papers: [shown] } = valueOf(await who.ask(unit, 'papers.open', { homeId, papers: [paper] }));
    if (shown?.signers.some(({ isYou, at }) => isYou && at === null)) valueOf(await who.ask(unit, 'papers.sign', { homeId, papers: [{ paper, digest: shown.digest, seconds: 60 }], strokes: STROKES, device: DEVICE }));
  };
  const fill = async () => {
    const { record, materials } = valueOf(await owner.ask('owner', 'registration.open', { homeId }));
    return { materials, record: { ...record, mailAddress: record.mailAddress || '杭州市余杭区文一西路 588 号', emergencyName: record.emergencyName || '陈思远', emergencyRelation: record.emergencyRelation || '配偶', emergencyPhone: record.emergencyPhone || '13800006218', confirmsHouse: true, confirmsFees: true, confirmsRules: true, consentsToIdData: true } };
  };
  const bill = () => owner.ask('owner', 'bill.open', { homeId }).then(valueOf);
  return {
    photo, sign, bill,
    bind: async (phone: string, idTail: string) => valueOf(await owner.ask('owner', 'session.bind', { communityId: COMMUNITY, phoneCode: await owner.phoneCode(phone), idTail })),
    readNotice: async () => {
      const { notices } = valueOf(await owner.ask('owner', 'home.open', { homeId }));
      for (const { id } of notices) valueOf(await owner.ask('owner', 'home.readNotice', { homeId, noticeId: id as never }));
    },
    draft: async () => valueOf(await owner.ask('owner', 'registration.save', { homeId, record: { ...(await fill()).record, emergencyPhone: '' } as never })),
    submit: async () => {
      const { record, materials } = await fill();
      const lacking = materials.filter(({ required, files }) => required && !files.length);
      if (lacking.length) valueOf(await owner.ask('owner', 'registration.attach', { homeId, materials: await Promise.all(lacking.map(async ({ code }) => ({ code, files: [await photo(owner, code === 'id-card' ? 'id-card' : 'contract', code)] }))) }));
      valueOf(await owner.ask('owner', 'registration.submit', { homeId, record: record as never }));
    },
    accept: async () => valueOf(await staff.ask('staff', 'review.accept', { homeId })),
    /** The slot named, else an early one of the first free day. */
    book: async (slotId?: string) => {
      const { ledgerId, days } = valueOf(await owner.ask('owner', 'booking.open', { homeId }));
      const free = days.flatMap(({ slots }) => slots).filter(({ left, isPast }) => left > 0 && !isPast);
      valueOf(await owner.ask('owner', 'booking.reserve', { homeId, ledgerId, slotId: slotId ?? (free[1] ?? free[0])?.id ?? '' }));
    },
    pay: async () => {
      const { ticket } = valueOf(await owner.ask('owner', 'bill.pay', { homeId, fen: (await bill()).dueFen }));
      await owner.device('/device/pay', { package: ticket.package, outcome: 'paid' });
      valueOf(await owner.ask('owner', 'bill.settle', { homeId }));
    },
    checkIn: async (now: Instant) => {
      const pass = valueOf(await owner.ask('owner', 'pass.open', { homeId }));
      const { ledgerId, visit } = valueOf(await staff.ask('staff', 'desk.scan', { communityId: COMMUNITY, code: passText(hmac, pass.key, pass.home, now) }));
      valueOf(await staff.ask('staff', 'booking.checkIn', { homeId, ledgerId, slotId: visit?.slot ?? '' }));
    },
    identify: async (idTail: string) => valueOf(await staff.ask('staff', 'desk.identify', { homeId, ownerNo: 1, idTail })),
    /** Every room, with one leak by the window unless it is there already or the flat is fine. */
    inspect: async (isFine = false) => {
      const { form, inspection, defects } = valueOf(await staff.ask('staff', 'inspection.open', { homeId }));
      const finds = !isFine && !defects.length;
      if (finds) valueOf(await staff.ask('staff', 'defects.report', { homeId, defects: [{ room: 'living', item: 'window', words: '渗水，墙面起皮', severity: 'blocking', photos: [{ fileId: await photo(staff, 'window'), marks: [{ kind: 'circle', points: [[380, 420], [640, 760]] }] }], pin: null }] }));
      const fine = Object.fromEntries((form.length ? form : formFor('三室两厅')).flatMap((room) => room.items.map((item) => [markKey(room.code, item.code), 'ok' as const])));
      const marks = { ...fine, ...(finds ? { [markKey('living', 'window')]: 'bad' as const } : {}), ...inspection.marks };
      const meters = { water: { reading: 312, photo: await photo(staff, 'meter') }, power: { reading: 4512, photo: null }, gas: { reading: 0, photo: null }, ...inspection.meters };
      valueOf(await staff.ask('staff', 'inspection.finish', { homeId, marks, meters }));
    },
    mend: async () => {
      const { defects } = valueOf(await staff.ask('staff', 'defects.list', { homeId }));
      for (const { no, state } of defects.filter((one) => one.severity === 'blocking' && (one.state === 'reported' || one.state === 'fixed'))) {
        if (state === 'reported') valueOf(await second.ask('staff', 'defects.fix', { homeId, fixes: [{ no, photo: await photo(second, 'mended'), words: '换密封条，补墙面' }] }));
        valueOf(await staff.ask('staff', 'defects.recheck', { homeId, rechecks: [{ no, isRight: true }] }));
      }
    },
    signHandover: async () => {
      valueOf(await staff.ask('staff', 'library.give', { homeId, papers: ['quality-guarantee', 'use-instructions', 'resident-handbook'] }));
      await sign(owner, 'owner', 'handover-sheet');
      await sign(staff, 'staff', 'handover-sheet');
    },
    countKeys: async () => {
      for (let view = valueOf(await staff.ask('staff', 'keys.open', { homeId })); ['take-out', 'first', 'second'].includes(view.step);) {
        const counts = expectedCounts(view.kinds);
        // Whoever counted first does not count again.
        const other = view.counts.some(({ isYou }) => isYou) ? second : staff;
        view = valueOf(view.step === 'take-out' ? await staff.ask('staff', 'keys.takeOut', { homeId }) : await other.ask('staff', 'keys.count', { homeId, counts }));
      }
    },
    receiveKeys: async () => {
      const { kinds } = valueOf(await owner.ask('owner', 'keys.open', { homeId }));
      valueOf(await owner.ask('owner', 'keys.accept', { homeId, counts: expectedCounts(kinds), strokes: STROKES, device: DEVICE }));
    },
  };
}
