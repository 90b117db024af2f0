import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { usualBatch, type BatchDraft } from '@domain/batch/batch';
import { addDays, dayOf, instantOf } from '@domain/kernel/calendar';
import type { RunningCloud } from '../localcloud/server';
import { valueOf, type Person } from '../scripts/demo/client';
import { COMMUNITY, people } from '../scripts/demo/people';
import { importRoster, place, seedCommunity } from '../scripts/demo/seed';
import { peopleFrom, seeded } from '../scripts/demo-roster/people.mjs';
import type { Household } from './household';

const UNITS = 2, ROOMS = 5, FLOORS = 10, BUILDING = UNITS * ROOMS * FLOORS;
/** A ledger decides for at most this many homes, so a larger community opens several batches. */
const BATCH = 1_000;

function rosterOf(homes: number): { readonly csv: string; readonly household: Household; readonly neighbour: Household; readonly buildings: readonly string[] } {
  const owner = peopleFrom(seeded(11)), lines = ['楼栋,单元,房号,户型,建筑面积,合同编号,业主姓名,联系电话,证件号码'];
  const first = owner(), second = owner();
  const householdOf = ({ phone, idNumber }: typeof first, openid: string, room: string): Household => ({ openid, homeId: `home_${COMMUNITY.slice(4)}_1-1-${room}`, phone, idTail: idNumber.slice(-4), houseType: '三室两厅' });
  for (let i = 0; i < homes; i++) {
    const { name, phone, idNumber } = [first, second][i] ?? owner();
    const building = Math.floor(i / BUILDING) + 1, unit = Math.floor((i % BUILDING) / (ROOMS * FLOORS)) + 1, floor = Math.floor((i % (ROOMS * FLOORS)) / ROOMS) + 1, room = `${floor}0${(i % ROOMS) + 1}`;
    lines.push([building, unit, room, '三室两厅', '118.60', `C${i}`, name, phone, `"${idNumber}"`].join(','));
  }
  return {
    csv: lines.join('\r\n'), buildings: Array.from({ length: Math.ceil(homes / BUILDING) }, (_, i) => String(i + 1)),
    household: householdOf(first, people.owner.openid, '101'), neighbour: householdOf(second, 'bench-neighbour', '102'),
  };
}

export type Imported = { readonly seconds: number; readonly requests: number; readonly documents: number; readonly longest: number };
export type Made = { readonly manager: Person; readonly staff: Person; readonly second: Person; readonly batchId: string; readonly household: Household; /** Next door, for what is not the plain way. */ readonly neighbour: Household; readonly imported: Imported };

/** A community of so many homes, imported and opened only through the product's own operations, its notice sent. `asked`: what its batches have otherwise than usual; `batch`: how many homes one has at most. */
export async function makeCommunity(cloud: RunningCloud, homes: number, asked: Partial<BatchDraft> = {}, batch = BATCH): Promise<Made> {
  const { csv, household, neighbour, buildings } = rosterOf(homes), crew = await seedCommunity(cloud.url, buildings), { manager } = crew;
  const imported = await importTimed(cloud, manager, csv, homes);
  const opened = cloud.clock.now(), perBatch = batch / BUILDING;
  let batchId = '';
  for (let from = 0; from < buildings.length; from += perBatch) {
    const draft = { ...usualBatch(`批次 ${from / perBatch + 1}`, buildings.slice(from, from + perBatch), addDays(dayOf(opened), 7), 10, place, instantOf(dayOf(opened), '09:00')), places: 50, ...asked };
    const saved = valueOf(await manager.ask('manager', 'batches.save', { communityId: COMMUNITY, batchId: null, draft: draft as never })).batchId;
    for (let left = 1; left > 0;) left = valueOf(await manager.ask('manager', 'batches.publish', { batchId: saved })).left;
    const { title, blocks } = valueOf(await manager.ask('manager', 'notices.open', { batchId: saved }));
    valueOf(await manager.ask('manager', 'notices.publish', { batchId: saved, draft: { title, blocks } }));
    batchId ||= saved;
  }
  return { ...crew, batchId, household, neighbour, imported };
}

async function importTimed(cloud: RunningCloud, manager: Person, csv: string, homes: number): Promise<Imported> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'ruhuo-roster-'));
  try {
    writeFileSync(path.join(dir, 'roster.csv'), csv);
    cloud.meter.reset();
    const started = performance.now();
    await importRoster(manager, path.join(dir, 'roster.csv'));
    const seconds = (performance.now() - started) / 1000, { recent, tally } = cloud.meter.reading();
    const all = cloud.database.exportAll(), kept = all.homes;
    const documents = Object.values(all).reduce<number>((sum, one) => sum + (Array.isArray(one) ? one.length : 0), 0);
    if (!(Array.isArray(kept) && kept.length === homes)) throw new Error('the roster was not taken in whole');
    return { seconds, requests: tally.function, documents, longest: Math.max(...recent.map(({ milliseconds }) => milliseconds)) / 1000 };
  } finally { rmSync(dir, { recursive: true, force: true }); }
}
