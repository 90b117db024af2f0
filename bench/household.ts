import type { OperationNamed, OperationOn } from '@contract/contract';
import type { InputOf } from '@contract/operation';
import { addDays, dayOf, instantOf } from '@domain/kernel/calendar';
import { formFor } from '@domain/inspection/form';
import { markKey } from '@domain/inspection/inspection';
import { expectedCounts } from '@domain/keys/key-issue';
import { passText } from '@domain/pass/pass';
import { hmac } from '@cloud/kit/digest';
import type { RunningCloud } from '../localcloud/server';
import { person, valueOf, type AnyReply, type Person } from '../scripts/demo/client';
import { COMMUNITY } from '../scripts/demo/people';
import { jpeg } from '../tests/journeys/a-photo';
import type { Recorder } from './recorder';

export type Household = { readonly openid: string; readonly homeId: string; readonly phone: string; readonly idTail: string; readonly houseType: string };
const strokes = '100,250 300,120 500,380 700,120 900,250;200,400 800,420';
const device = 'bench';
const DEFECTS = 5;
/** Read by the owner besides the two that are signed: seven papers in all. */
const READ = ['inspection-form', 'key-receipt', 'charge-list', 'owners-covenant', 'quality-guarantee'];

/** How an owner's phone asks, counted. */
export async function ownerOf(cloud: RunningCloud, recorder: Recorder, { openid, homeId }: Household) {
  const owner = recorder.watch(await person(cloud.url, openid));
  return {
    owner,
    home: async () => valueOf(await owner.ask('owner', 'home.open', { homeId })),
    /** A command after which the home page is shown: its view travels with the answer. */
    thenHome: async <N extends OperationOn<'owner'>>(asking: { readonly name: N; readonly input: InputOf<OperationNamed<N>> }) => {
      const [reply, view] = await owner.together('owner', asking as { name: N; input: InputOf<OperationNamed<N>> }, { name: 'home.open', input: { homeId } });
      valueOf(view as AnyReply);
      return valueOf(reply as AnyReply);
    },
    photo: (name: string) => photoBy(owner, homeId, name),
  };
}
export const photoBy = (who: Person, homeId: string, name: string): Promise<string> => who.upload(`homes/${homeId.slice(5)}/photo/${name}.jpg`, jpeg);
/** What an owner hands in, over what is known of them already. */
export const handedIn = (known: object): object => ({ ...known, mailAddress: '杭州市余杭区文一西路 588 号', emergencyName: '陈思远', emergencyRelation: '配偶', emergencyPhone: '13800006218', confirmsHouse: true, confirmsFees: true, confirmsRules: true, consentsToIdData: true });

/**
 * A household's whole way when nothing goes wrong, screen by screen and tap by tap as the phones do it: every screen that is opened, every upload, the return to the home screen where its view did not
 * travel with a command's answer, what is collected and sent in one go, five defects, seven papers, and the beat where it has work. `before` is told each step before it begins; what it does is not counted.
 */
export async function moveIn(cloud: RunningCloud, recorder: Recorder, household: Household, crew: { readonly staff: Person; readonly second: Person }, before: (step: string) => Promise<void> = async () => undefined): Promise<void> {
  const { homeId } = household;
  const { owner, home, thenHome } = await ownerOf(cloud, recorder, household), staff = recorder.watch(crew.staff), second = recorder.watch(crew.second);
  const all = (replies: readonly unknown[]) => replies.map((reply) => valueOf(reply as AnyReply));
  /** Signed, the paper as it is then, and home. */
  const sign = async (paper: string, digest: string) => all(await owner.together('owner', { name: 'papers.sign', input: { homeId, papers: [{ paper, digest, seconds: 138 }], strokes, device } }, { name: 'papers.open', input: { homeId, papers: [paper] } }, { name: 'home.open', input: { homeId } }));
  const photo = (who: Person, name: string) => photoBy(who, homeId, name);
  const beat = () => recorder.measure('beat', async () => { await cloud.fireTimer('timers'); await cloud.scheduler.settled(); });
  const wait = async (until: number) => { cloud.clock.set(until); await cloud.scheduler.settled(); };
  const begin = async (step: string) => { recorder.begin(step); await before(step); };
  const visitDay = addDays(dayOf(cloud.clock.now()), 7);

  await begin('bind');
  valueOf(await owner.ask('owner', 'session.open', {}));
  valueOf(await owner.ask('owner', 'session.bind', { communityId: COMMUNITY, phoneCode: await owner.phoneCode(household.phone), idTail: household.idTail }));
  const first = await home();

  await begin('notice');
  await thenHome({ name: 'home.readNotice', input: { homeId, noticeId: first.notices[0]!.id as never } });

  await begin('register');
  const opened = valueOf(await owner.ask('owner', 'registration.open', { homeId }));
  const record = handedIn(opened.record);
  valueOf(await owner.ask('owner', 'registration.save', { homeId, record: record as never }));
  valueOf(await owner.ask('owner', 'registration.open', { homeId }));
  const cards = [await photo(owner, 'id-card-1'), await photo(owner, 'id-card-2')], contract = [await photo(owner, 'contract-1'), await photo(owner, 'contract-2')];
  await thenHome({ name: 'registration.submit', input: { homeId, record: record as never, materials: [{ code: 'id-card', files: cards }, { code: 'contract', files: contract }] } });

  await begin('review');
  valueOf(await staff.ask('staff', 'review.list', { communityId: COMMUNITY }));
  valueOf(await staff.ask('staff', 'review.open', { homeId }));
  valueOf(await staff.ask('staff', 'review.accept', { homeId }));
  await home();
  await beat();

  await begin('book');
  const booking = valueOf(await owner.ask('owner', 'booking.open', { homeId }));
  const slots = booking.days.find(({ day }) => day === visitDay)!.slots, ledger = { homeId, ledgerId: booking.ledgerId };
  valueOf(await owner.ask('owner', 'booking.reserve', { ...ledger, slotId: slots[1]!.id }));
  await home();

  await begin('sign');
  const { papers: [agreement] } = valueOf(await owner.ask('owner', 'papers.open', { homeId, papers: ['residence-agreement'] }));
  await sign('residence-agreement', agreement!.digest);

  await begin('pay');
  const bill = valueOf(await owner.ask('owner', 'bill.open', { homeId }));
  const { ticket } = valueOf(await owner.ask('owner', 'bill.pay', { homeId, fen: bill.dueFen }));
  await recorder.measure('callback', () => owner.device('/device/pay', { package: ticket.package, outcome: 'paid', settle: true }));
  await thenHome({ name: 'bill.settle', input: { homeId } });

  await begin('arrive');
  const passView = valueOf(await owner.ask('owner', 'pass.open', { homeId }));
  await wait(instantOf(visitDay, '09:28'));
  valueOf(await staff.ask('staff', 'desk.day', { communityId: COMMUNITY }));
  const scanned = valueOf(await staff.ask('staff', 'desk.scan', { communityId: COMMUNITY, code: passText(hmac, passView.key, passView.home, cloud.clock.now()) }));
  all(await staff.together('staff', { name: 'booking.checkIn', input: { homeId, ledgerId: scanned.ledgerId, slotId: scanned.visit!.slot } }, { name: 'desk.identify', input: { homeId, ownerNo: 1, idTail: household.idTail } }, { name: 'desk.household', input: { homeId } }));

  await begin('inspect');
  const form = formFor(household.houseType), items = form.flatMap((room) => room.items.map((item) => ({ room: room.code, item: item.code })));
  valueOf(await staff.ask('staff', 'inspection.open', { homeId }));
  const found = [];
  for (const { room, item } of items.slice(0, DEFECTS)) found.push({ room, item, words: '渗水，墙面起皮', severity: 'blocking' as const, photos: [{ fileId: await photo(staff, `defect-${item}1`), marks: [] }], pin: null });
  const marks = Object.fromEntries(items.map(({ room, item }, i) => [markKey(room, item), i < DEFECTS ? 'bad' as const : 'ok' as const]));
  const meters = { water: { reading: 312, photo: await photo(staff, 'meter-water') }, power: { reading: 4512, photo: await photo(staff, 'meter-power') }, gas: { reading: 0, photo: await photo(staff, 'meter-gas') } };
  // Half way the phone tells what it has; what was found goes with it, and with the end.
  all(await staff.together('staff', { name: 'defects.report', input: { homeId, defects: found.slice(0, 3) } }, { name: 'inspection.note', input: { homeId, marks: {}, meters } }, { name: 'inspection.open', input: { homeId } }));
  all(await staff.together('staff', { name: 'defects.report', input: { homeId, defects: found.slice(3) } }, { name: 'inspection.finish', input: { homeId, marks, meters } }, { name: 'inspection.open', input: { homeId } }));
  const numbers = found.map((_, i) => i + 1);
  await home();

  await begin('mend');
  valueOf(await second.ask('staff', 'defects.ledger', { communityId: COMMUNITY }));
  valueOf(await second.ask('staff', 'defects.list', { homeId }));
  const fixes = [];
  for (const no of numbers) fixes.push({ no, photo: await photo(second, `fix-000${no}`), words: '换密封条，补墙面' });
  valueOf(await second.ask('staff', 'defects.fix', { homeId, fixes }));
  valueOf(await staff.ask('staff', 'defects.list', { homeId }));
  valueOf(await staff.ask('staff', 'defects.recheck', { homeId, rechecks: numbers.map((no) => ({ no, isRight: true })) }));
  await home();
  await beat();

  await begin('handover');
  const { papers: [sheet] } = valueOf(await owner.ask('owner', 'papers.open', { homeId, papers: ['handover-sheet'] }));
  await sign('handover-sheet', sheet!.digest);
  const { papers: [theirs] } = valueOf(await staff.ask('staff', 'papers.open', { homeId, papers: ['handover-sheet'] }));
  all(await staff.together('staff', { name: 'papers.sign', input: { homeId, papers: [{ paper: 'handover-sheet', digest: theirs!.digest, seconds: 20 }], strokes, device } }, { name: 'papers.open', input: { homeId, papers: ['handover-sheet'] } }));
  await home();

  await begin('keys');
  const { kinds } = valueOf(await staff.ask('staff', 'keys.open', { homeId }));
  const counts = expectedCounts(kinds);
  valueOf(await staff.ask('staff', 'keys.takeOut', { homeId }));
  valueOf(await staff.ask('staff', 'keys.count', { homeId, counts }));
  valueOf(await second.ask('staff', 'keys.open', { homeId }));
  valueOf(await second.ask('staff', 'keys.count', { homeId, counts }));
  valueOf(await owner.ask('owner', 'keys.open', { homeId }));
  await thenHome({ name: 'keys.accept', input: { homeId, counts, strokes, device } });

  await begin('archive');
  valueOf(await owner.ask('documents', 'archive.open', { homeId }));
  await beat();
  valueOf(await owner.ask('owner', 'papers.open', { homeId, papers: [...READ] }));
  await thenHome({ name: 'home.inbox', input: { homeId } });
  valueOf(await owner.ask('owner', 'inspection.open', { homeId }));
  await home();
}
