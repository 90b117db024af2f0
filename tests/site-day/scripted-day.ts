import type { HeldRow } from '@contract/offline';
import type { HouseholdView } from '@contract/desk';
import type { InspectionView } from '@contract/inspection';
import type { KeysView } from '@contract/keys';
import { instantOf, MINUTE } from '@domain/kernel/calendar';
import { expectedCounts } from '@domain/keys/key-issue';
import { someStrokes } from '@domain/testing/a-key-issue';
import type { MoveInCase } from '@domain/movein/case';
import { passText } from '@domain/pass/pass';
import { hmac } from '@cloud/kit/digest';
import { passHome, passKeyOf } from '@cloud/kit/pass-key';
import type { Vault } from '@cloud/platform/ports';
import type { Said } from '@/platform/answered-here';
import { chanceOf } from '../simulation/chance';
import { CREW, errandsOf, isIn, marksLeft, photoOf, silencesOf, type Errand, type Span } from './day-cast';
import { createSitePhone, type SitePhone } from './site-phone';
import { communityId, idTail, type SiteWorld } from './site-world';

/** The cloud as the day needs it: several people's calls, its clock, and a look at what it keeps. */
export type Site = {
  readonly ask: (openid: string, unit: 'owner' | 'staff' | 'manager', action: string, data: object, requestId: string) => Promise<Said>;
  readonly upload: (openid: string, cloudPath: string, content: Uint8Array) => Promise<string>;
  readonly setTime: (at: number) => Promise<void>;
  readonly cases: () => Promise<readonly MoveInCase[]>;
  readonly vault: Vault;
};
/** A report of a defect as its person meant it: `told`: the cloud was asked with signal. */
export type Report = { readonly homeId: string; readonly words: string; readonly by: string; readonly photos: readonly string[]; readonly id: string | null };
export type DayResult = {
  readonly errands: readonly Errand[]; readonly phones: readonly SitePhone[]; readonly lost: ReadonlySet<string>; readonly dismissed: string; readonly reports: readonly Report[];
  readonly listed: readonly HeldRow[]; readonly calls: number; readonly syncs: number; readonly unheard: number; readonly silent: number; readonly scans: { readonly offline: number; readonly good: number }; readonly restarts: number; readonly ends: number; readonly strays: readonly string[];
};
/** So long a household reads before it signs. */
const READS = 50 * MINUTE;
const TICK = 5 * MINUTE, TAPS = 5, OLD_LIST = 30 * MINUTE;
const LOST = [['site-4', '11:00'], ['site-5', '13:00']] as const, DISMISSED = ['site-6', '12:00'] as const;
const SKEWS = [0, 90_000, -4 * MINUTE, 3 * MINUTE, 0, 26 * 60 * MINUTE];

/** From eight in the morning until every household is through: six phones, four tenths of the time without signal. The same seed is the same day. */
export async function runDay(site: Site, world: SiteWorld, seed: number): Promise<DayResult> {
  const opens = instantOf(world.day, '08:00'), span: Span = { from: opens, to: instantOf(world.day, '19:00') }, latest = instantOf(world.day, '23:55'), chance = chanceOf(seed, 10);
  const errands = errandsOf(world, seed), byHome = new Map(errands.map((one) => [one.visit.homeId as string, one])), silences = new Map(CREW.map((one) => [one as string, silencesOf(one, span, seed)]));
  const lost = new Set<string>(), out = new Set<string>(), reports: Report[] = [], strays: string[] = [], count = { calls: 0, syncs: 0, unheard: 0, silent: 0, ticks: 0, scans: 0, good: 0, restarts: 0, requests: 0 };
  let now = opens;
  const ask = async (openid: string, unit: 'owner' | 'staff' | 'manager', action: string, data: object): Promise<Said> => { count.calls++; return site.ask(openid, unit, action, data, `day-${String(++count.requests).padStart(14, '0')}`); };

  const phones = CREW.map((openid) => createSitePhone({
    openid, device: `dev_${openid.replace(/\W/g, '')}0123456789abcdef`, communityId, now: () => now,
    door: {
      // An answer now and then does not arrive; what was asked is done all the same.
      ask: async (action, data, requestId) => { count.calls++; const said = await site.ask(openid, 'staff', action, data, requestId); if (action === 'offline.sync') count.syncs++; if (action === 'offline.sync' && chance.often(0.25)) { count.unheard++; return null; } return said; },
      upload: (cloudPath, content) => site.upload(openid, cloudPath, content), later: () => () => undefined,
    },
  }));
  phones.forEach((phone, i) => { phone.state.skew = SKEWS[i] ?? 0; });
  const who = (openid: string): SitePhone => phones.find((one) => one.openid === openid)!, isThere = (openid: string): boolean => !lost.has(openid) && !out.has(openid);
  /** Whoever is not there any more: somebody else does it. */
  const instead = (all: readonly string[]): readonly string[] => all.reduce<readonly string[]>((done, one, i) => [...done, isThere(one) ? one : CREW.find((other) => isThere(other) && !done.includes(other) && other !== all[i + 1])!], []);

  async function tap(phone: SitePhone, errand: Errand): Promise<number> {
    const { homeId, from } = errand.visit, seen = phone.look('desk.household', { homeId });
    if (!seen.ok) return 0;
    const view = seen.value as HouseholdView, isOpen = (step: string): boolean => view.steps.some((one) => one.step === step && one.state === 'now'), isDone = (step: string): boolean => view.steps.some((one) => one.step === step && one.state === 'done');
    const me = phone.openid, does = (names: readonly string[]): boolean => instead(names).includes(me);
    if (does(errand.desk) && now >= from && !view.arrivedAt) return received(phone, errand);
    if (does(errand.desk) && isOpen('identity')) { await phone.act('desk.identify', { homeId, ownerNo: 1, idTail }); return 1; }
    if (does(errand.walk) && isOpen('inspect')) return walked(phone, errand);
    if (isDone('handover') && instead(errand.keys).includes(me)) return handledKeys(phone, errand);
    return 0;
  }
  async function received(phone: SitePhone, { visit: { homeId, slot } }: Errand): Promise<number> {
    const code = passText(hmac, passKeyOf(site.vault, homeId, slot), passHome(homeId), now), verdict = await phone.act('desk.scan', { communityId, code });
    count.scans += phone.state.hasSignal ? 0 : 1;
    if (!verdict.ok) { strays.push(`${phone.openid} scans ${homeId}: ${verdict.code}`); return 1; }
    count.good += phone.state.hasSignal ? 0 : 1;
    await phone.act('booking.checkIn', { homeId, ledgerId: world.ledgerId, slotId: slot });
    await phone.act('desk.identify', { homeId, ownerNo: 1, idTail });
    return 2;
  }
  /** Half of the home, then the rest and the end: what is wrong is reported where it is seen. */
  async function walked(phone: SitePhone, errand: Errand): Promise<number> {
    const { homeId } = errand.visit, seen = phone.look('inspection.open', { homeId });
    if (!seen.ok) return 0;
    const { inspection, defects } = seen.value as InspectionView, left = Object.entries(marksLeft(world.houseType, inspection, errand)), isFirst = left.length > 30, some = isFirst ? left.slice(0, 25) : left;
    const fresh = errand.flaws.flatMap((flaw, k) => (!isFirst && !defects.some(({ words }) => words.startsWith(`第${k + 1}处`)) ? [{ flaw, k }] : []));
    if (fresh.length) {
      const names = fresh.map(({ flaw, k }) => Array.from({ length: flaw.photos }, (_, n) => `${homeId.slice(-9).replace(/\W/g, '')}-flaw${k + 1}-${n + 1}-${phone.openid}`));
      const before = phone.deeds.length, said = await phone.act('defects.report', { homeId, defects: fresh.map(({ flaw, k }, i) => ({ room: flaw.room, item: flaw.item, words: `第${k + 1}处，${phone.openid}记`, severity: 'minor', photos: names[i]!.map((name) => ({ fileId: `photo:${name}`, marks: [] })), pin: null })) }, names.flat().map(photoOf));
      if (said.ok) reports.push(...fresh.map(({ k }, i) => ({ homeId, words: `第${k + 1}处，${phone.openid}记`, by: phone.openid, photos: names[i]!, id: phone.deeds[before]?.id ?? null })));
      else strays.push(`${phone.openid} reports of ${homeId}: ${said.code}`);
    }
    const water = errand.walk[1] === phone.openid && errand.misread ? errand.water - 50 : errand.water, meters = isFirst ? {} : { water: { reading: water, photo: null }, power: { reading: errand.water * 10, photo: null }, gas: { reading: 0, photo: null } };
    const said = await phone.act(isFirst ? 'inspection.note' : 'inspection.finish', { homeId, marks: Object.fromEntries(some), meters });
    if (!said.ok && !['INSPECTION_FINISHED', 'STEP_NOT_OPEN'].includes(said.code ?? '')) strays.push(`${phone.openid} walks ${homeId}: ${said.code}`);
    return 1;
  }
  async function handledKeys(phone: SitePhone, { visit: { homeId } }: Errand): Promise<number> {
    const seen = phone.look('keys.open', { homeId });
    if (!seen.ok) return 0;
    const { step, kinds, counts } = seen.value as KeysView;
    if (step === 'take-out') { await phone.act('keys.takeOut', { homeId }); return 1; }
    if (step !== 'first' && (step !== 'second' || counts.some(({ isYou }) => isYou))) return 0;
    await phone.act('keys.count', { homeId, counts: expectedCounts(kinds) });
    return 1;
  }

  /** Owners sign and count on their own phones; the company's signature needs signal too. */
  async function signed(cases: readonly MoveInCase[]): Promise<void> {
    for (const { homeId, papers, inspection, keys } of cases) {
      const owner = byHome.get(homeId)!.visit.owner, hands = papers['handover-sheet']?.signatures.filter(({ shown }) => shown === papers['handover-sheet']?.digest).map(({ role }) => role) ?? [], staff = phones.find(({ openid, state }) => isThere(openid) && state.hasSignal)?.openid;
      const sign = async (openid: string, unit: 'owner' | 'staff'): Promise<void> => {
        const shown = await ask(openid, unit, 'papers.open', { homeId, papers: ['handover-sheet'] }), [paper] = shown.ok ? (shown.value as { readonly papers: readonly { readonly code: string; readonly digest: string }[] }).papers : [];
        if (paper) await ask(openid, unit, 'papers.sign', { homeId, papers: [{ paper: paper.code, digest: paper.digest, seconds: 30 }], strokes: someStrokes, device: 'phone' });
      };
      if (isArgued(homeId)) continue;
      if (inspection?.finishedAt && now - inspection.finishedAt > READS && !hands.includes('owner')) await sign(owner, 'owner');
      else if (hands.includes('owner') && !hands.includes('staff') && staff) await sign(staff, 'staff');
      else if (keys?.second && !keys.signedAt) await ask(owner, 'owner', 'keys.accept', { homeId, counts: keys.first!.counts, strokes: someStrokes, device: 'phone' });
    }
  }
  const isOver = (cases: readonly MoveInCase[]): boolean => cases.every(({ keys }) => keys?.signedAt);

  /** A second look at a meter, without signal, and one reads another one: the sheet is not signed before that phone has been heard. */
  const disputes = errands.filter((_one, i) => i % 40 === 7), argued = new Map<string, { readonly phone: SitePhone; readonly id: string }>();
  async function dispute({ homeId, inspection }: MoveInCase, { water }: Errand): Promise<void> {
    const phone = inspection?.finishedAt && !argued.has(homeId) ? phones.find(({ openid, state, list }) => isThere(openid) && !state.hasSignal && list()) : undefined;
    if (phone && await phone.keepAnyway('inspection.note', { homeId, marks: {}, meters: { water: { reading: water - 50, photo: null } } })) argued.set(homeId, { phone, id: phone.deeds.at(-1)!.id });
  }
  const isArgued = (homeId: string): boolean => { const one = argued.get(homeId); return disputes.some(({ visit }) => visit.homeId === homeId) && (!one || (isThere(one.phone.openid) && !one.phone.resultOf(one.id))); };

  for (const phone of phones) await phone.takeList();
  let cases = await site.cases(), through: ReadonlySet<string> = new Set();
  for (; now < latest && !isOver(cases); now += TICK) {
    await site.setTime(now);
    for (const [openid, clock] of LOST) if (!lost.has(openid) && now >= instantOf(world.day, clock) && who(openid).queue().kept().items.length > 0) { lost.add(openid); who(openid).state.isLost = true; await ask('manager-1', 'manager', 'setup.dismiss', { communityId, id: `mem_${openid}` }); }
    if (!out.has(DISMISSED[0]) && now >= instantOf(world.day, DISMISSED[1]) && who(DISMISSED[0]).queue().kept().items.length > 0) { out.add(DISMISSED[0]); await ask('manager-1', 'manager', 'setup.dismiss', { communityId, id: `mem_${DISMISSED[0]}` }); }
    for (const phone of phones) {
      if (lost.has(phone.openid)) continue;
      const isSilent = isIn(silences.get(phone.openid)!, now);
      if (now < span.to) { count.ticks++; count.silent += isSilent ? 1 : 0; }
      phone.state.hasSignal = !isSilent;
      if (chance.often(0.03)) { await phone.restart(); count.restarts++; }
      await phone.sync();
      if (out.has(phone.openid)) continue;
      if (!isSilent && now - (phone.list()?.at ?? 0) > OLD_LIST) await phone.takeList();
      let taps = 0;
      for (const errand of errands) { if (taps >= TAPS) break; if (errand.visit.from <= now && !through.has(errand.visit.homeId)) taps += await tap(phone, errand); }
    }
    cases = await site.cases();
    through = new Set(cases.filter(({ keys }) => keys?.second).map(({ homeId }) => homeId as string));
    for (const errand of disputes) await dispute(cases.find(({ homeId }) => homeId === errand.visit.homeId)!, errand);
    await signed(cases);
  }
  // The evening: every phone that is still there has signal, and sends what it has, twice.
  for (const phone of phones) phone.state.hasSignal = true;
  for (let again = 0; again < 4; again++) for (const phone of phones) await phone.sync();
  const held = await ask('manager-1', 'manager', 'offline.held', { communityId });
  return {
    errands, phones, lost, dismissed: DISMISSED[0], reports, strays, listed: (held.value as { readonly rows: readonly HeldRow[] }).rows, calls: count.calls, syncs: count.syncs, unheard: count.unheard, silent: count.silent / count.ticks,
    scans: { offline: count.scans, good: count.good }, restarts: count.restarts, ends: now,
  };
}
