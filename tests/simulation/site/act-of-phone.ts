import type { InspectionView } from '@contract/inspection';
import { formFor } from '@domain/inspection/form';
import { markKey } from '@domain/inspection/inspection';
import { expectedCounts } from '@domain/keys/key-issue';
import { MINUTE } from '@domain/kernel/calendar';
import { passText } from '@domain/pass/pass';
import { hmac } from '@cloud/kit/digest';
import { passHome, passKeyOf } from '@cloud/kit/pass-key';
import type { Vault } from '@cloud/platform/ports';
import { jpeg } from '../../journeys/a-photo';
import type { SitePhone } from '../../site-day/site-phone';
import { communityId, idTail } from '../../site-day/site-world';
import { weighted, type Chance } from '../chance';
import type { SiteEpisodeWorld } from './site-episode-world';

const KINDS = { signal: 6, list: 6, receive: 16, identify: 6, walk: 12, finish: 8, report: 9, takeOut: 14, count: 20, sync: 7, restart: 3, clock: 4, lose: 0.7 };
export type PhoneKind = keyof typeof KINDS;
export const kindsOf = (chance: Chance): Readonly<Record<PhoneKind, number>> => Object.fromEntries(Object.entries(KINDS).map(([kind, weight]) => [kind, weight * chance.one([0.4, 1, 1, 3])])) as Record<PhoneKind, number>;
/** What was reported, by words nobody else uses. */
export type Report = { readonly homeId: string; readonly words: string; readonly photos: number; readonly id: string | null; readonly isHeard: boolean };
type Stage = { readonly world: SiteEpisodeWorld; readonly vault: Vault; readonly now: () => number; readonly reports: Report[] };

/** One thing somebody does with a phone in hand, told in words. The phone decides by what it knows whether it can be done. */
export function actOfPhone({ world, vault, now, reports }: Stage, phone: SitePhone, kind: PhoneKind, hot: readonly string[], no: number, chance: Chance): { readonly words: string; readonly work: () => Promise<unknown> } {
  const { state } = phone, homeId = chance.often(0.7) ? chance.one(hot) : chance.one(world.homes), visit = world.site.visits.find((one) => one.homeId === homeId)!;
  const keys = formFor(world.site.houseType).flatMap((room) => room.items.map((item) => markKey(room.code, item.code))), mark = (): 'ok' | 'bad' => (chance.often(0.15) ? 'bad' : 'ok');
  const tell = (words: string, work: () => Promise<unknown>) => ({ words: `${phone.openid} on ${phone.device.slice(4, 10)}${state.hasSignal ? '' : ' (no signal)'}: ${words}`, work });
  const reading = (): { readonly reading: number; readonly photo: null } => ({ reading: 300 + chance.below(40), photo: null });
  /** Without signal people go on by what they know from each other. */
  const does = (name: string, input: Readonly<Record<string, unknown>>): Promise<unknown> => (!state.hasSignal && chance.often(0.3) ? phone.keepAnyway(name, input) : phone.act(name, input));
  switch (kind) {
    case 'signal': return tell(state.hasSignal ? 'loses signal' : 'has signal again', async () => { state.hasSignal = !state.hasSignal; if (state.hasSignal) await phone.sync(); });
    case 'list': return tell('takes the day’s list', () => phone.takeList());
    case 'sync': return tell('sends what it has', () => phone.sync());
    case 'restart': return tell('is closed and opened', () => phone.restart());
    case 'clock': { const skew = chance.one([0, 2 * MINUTE, -3 * MINUTE, 45 * MINUTE, 24 * 60 * MINUTE, -24 * 60 * MINUTE]); return tell(`has its clock set ${skew / MINUTE} minutes off`, async () => { state.skew = skew; }); }
    case 'lose': return tell('is lost', async () => { state.isLost = true; });
    case 'receive': return tell(`scans and receives ${homeId}`, async () => {
      const verdict = await phone.act('desk.scan', { communityId, code: passText(hmac, passKeyOf(vault, homeId, visit.slot), passHome(homeId), now()) });
      if (verdict.ok) await phone.act('booking.checkIn', { homeId, ledgerId: world.site.ledgerId, slotId: visit.slot });
      if (verdict.ok) await phone.act('desk.identify', { homeId, ownerNo: 1, idTail });
    });
    case 'identify': return tell(`looks at papers of ${homeId}`, () => does('desk.identify', { homeId, ownerNo: 1, idTail: chance.often(0.9) ? idTail : '0000' }));
    case 'walk': { const some = keys.filter(() => chance.often(0.3)), marks = Object.fromEntries(some.map((key) => [key, mark()])), meters = chance.often(0.5) ? { water: reading() } : {}; return tell(`walks ${homeId}`, () => phone.act('inspection.note', { homeId, marks, meters })); }
    case 'finish': return tell(`finishes the walk of ${homeId}`, async () => {
      const seen = phone.look('inspection.open', { homeId }), there = seen.ok ? (seen.value as InspectionView).inspection.marks : {};
      await phone.act('inspection.finish', { homeId, marks: Object.fromEntries(keys.filter((key) => !there[key]).map((key) => [key, 'ok'])), meters: { water: reading(), power: reading(), gas: reading() } });
    });
    case 'report': { const photos = chance.below(3), words = `第${no}件`, names = Array.from({ length: photos }, (_, n) => `found-${String(no).padStart(4, '0')}-${n}`); return tell(`reports ${words} of ${homeId} with ${photos} photos`, async () => {
      const before = phone.deeds.length, said = await phone.act('defects.report', { homeId, defects: [{ room: 'living', item: 'wall', words, severity: 'minor', photos: names.map((name) => ({ fileId: `photo:${name}`, marks: [] })), pin: null }] }, names.map((name) => ({ name, content: Buffer.concat([jpeg, Buffer.from(name)]) })));
      const deed = phone.deeds.slice(before).find(({ input }) => JSON.stringify(input).includes(`"${words}"`));
      reports.push({ homeId, words, photos, id: deed?.id ?? null, isHeard: !deed && said.ok });
    }); }
    case 'takeOut': return tell(`takes the keys of ${homeId} out`, () => does('keys.takeOut', { homeId }));
    case 'count': return tell(`counts the keys of ${homeId}`, () => does('keys.count', { homeId, counts: expectedCounts(world.batches[0]!.keys) }));
  }
}
export const someKind = (chance: Chance, kinds: Readonly<Record<PhoneKind, number>>): PhoneKind => weighted(chance, kinds);
