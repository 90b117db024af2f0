import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addDays, dayOf, instantOf } from '@domain/kernel/calendar';
import { usualBatch, type BatchDraft } from '@domain/batch/batch';
import type { VisitPlace } from '@domain/community/community';
import type { FeeItem } from '@domain/fees/fee-item';
import { READY_FLAGS } from '@domain/community/readiness';
import { person, valueOf, type Person } from './client';
import { SETUP_CODE } from './demo-cloud';
import { COMMUNITY, people } from './people';

const ROSTER = path.resolve(__dirname, '../../tests/fixtures/roster/yunxili.xlsx');
export const place: VisitPlace = { name: '云溪里服务中心', address: '南门会所一层', latitude: 30.2741, longitude: 120.1551 };
const fees: FeeItem[] = [
  { code: 'property', name: '物业服务费', how: 'area-month', price: 280, months: 3, due: 'visit', basis: '前期物业服务合同第六条' },
  { code: 'water-power', name: '水电开通费', how: 'fixed', price: 12_000 },
  { code: 'waste', name: '装修垃圾清运费', how: 'fixed', price: 60_000 },
  { code: 'parking', name: '地下车位服务费（首季）', how: 'fixed', price: 24_000, isOptional: true, due: 'use' },
];

/** The community and its people, made only through the product's own operations. */
export async function seedCommunity(cloudUrl: string, buildings: readonly string[] = ['1', '2', '3', '4', '5']): Promise<{ readonly manager: Person; readonly staff: Person; readonly second: Person }> {
  const manager = await person(cloudUrl, people.manager.openid);
  valueOf(await manager.ask('manager', 'setup.claim', {
    code: SETUP_CODE, phoneCode: await manager.phoneCode(people.manager.phone), name: people.manager.name,
    community: { id: COMMUNITY, name: '云溪里', company: '云溪物业服务有限公司', developer: '云溪置业有限公司', hotline: '0571-00000000', place, fees: fees as never, buildings: [...buildings] },
  }));
  for (const flag of READY_FLAGS) valueOf(await manager.ask('manager', 'buildings.ready', { communityId: COMMUNITY, buildings: [...buildings], flag, isSet: true }));
  const onSite = ['desk', 'review', 'escort', 'repair', 'keys'] as const;
  for (const [member, duties] of [[people.staff, onSite], [people.second, onSite], [people.finance, ['finance']]] as const)
    valueOf(await manager.ask('manager', 'setup.hire', { communityId: COMMUNITY, name: member.name, phone: member.phone, duties: [...duties], isManager: false }));
  await join(cloudUrl, people.finance);
  return { manager, staff: await join(cloudUrl, people.staff), second: await join(cloudUrl, people.second) };
}

async function join(cloudUrl: string, member: { readonly openid: string; readonly phone: string }): Promise<Person> {
  const who = await person(cloudUrl, member.openid);
  valueOf(await who.ask('owner', 'session.join', { communityId: COMMUNITY, phoneCode: await who.phoneCode(member.phone) }));
  return who;
}

/** Reads the demo roster in, piece by piece as the screen does. */
export async function importRoster(manager: Person, file = ROSTER): Promise<void> {
  const fileId = await manager.upload(`imports/${COMMUNITY}/${path.basename(file)}`, readFileSync(file));
  const preview = valueOf(await manager.ask('manager', 'roster.preview', { communityId: COMMUNITY, fileId, name: path.basename(file), mapping: null }));
  for (let left = 1; left > 0;) left = valueOf(await manager.ask('manager', 'roster.commit', { communityId: COMMUNITY, importId: preview.importId })).left;
  await confirmRoster(manager);
}

/** The developer has looked through it. */
async function confirmRoster(manager: Person): Promise<void> {
  const { roster } = valueOf(await manager.ask('manager', 'roster.last', { communityId: COMMUNITY }));
  valueOf(await manager.ask('manager', 'roster.confirm', { communityId: COMMUNITY, changedAt: roster?.changedAt ?? 0, person: '云溪置业 许经理', day: dayOf(roster?.changedAt ?? 0), paper: null }));
}

/** 一期A: all five buildings, open for booking at once, the first visits a week after `today`. */
export const demoBatch = (today: string): BatchDraft => usualBatch('一期A', ['1', '2', '3', '4', '5'], addDays(today, 7), 10, place, instantOf(today, '09:00'));

export async function openBatch(manager: Person, draft: BatchDraft): Promise<string> {
  const { batchId } = valueOf(await manager.ask('manager', 'batches.save', { communityId: COMMUNITY, batchId: null, draft: draft as never }));
  for (let left = 1; left > 0;) left = valueOf(await manager.ask('manager', 'batches.publish', { batchId })).left;
  return batchId;
}
