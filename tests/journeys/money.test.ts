import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { dayOf } from '@domain/kernel/calendar';
import type { RunningCloud } from '../../localcloud/server';
import { person, valueOf, type Person } from '../../scripts/demo/client';
import { DEMO_START, startDemoCloud } from '../../scripts/demo/demo-cloud';
import { COMMUNITY, people } from '../../scripts/demo/people';
import { demoBatch, importRoster, openBatch, seedCommunity } from '../../scripts/demo/seed';
import { bind, register } from '../weapp/harness/owner-side';

jest.setTimeout(120_000);
const homeId = people.owner.home, communityId = COMMUNITY, day = dayOf(DEMO_START);

/** Money through the built functions and the real SDK: what the embedded cloud's payment says is what is believed. */
describe('money by WeChat, there and back', () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'ruhuo-money-'));
  let cloud: RunningCloud;
  let staff: Person, clerk: Person, owner: Person;
  const control = async (body: object) => { await fetch(`${cloud.url}/control/pay`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }); };
  const bill = async () => valueOf(await owner.ask('owner', 'bill.open', { homeId }));

  beforeAll(async () => {
    cloud = await startDemoCloud({ dir, instances: 4, clock: { startAt: DEMO_START, running: false }, triggers: false });
    const town = await seedCommunity(cloud.url);
    staff = town.staff;
    await importRoster(town.manager);
    const batchId = await openBatch(town.manager, demoBatch(day)) as never;
    const notice = valueOf(await town.manager.ask('manager', 'notices.open', { batchId }));
    await town.manager.ask('manager', 'notices.publish', { batchId, draft: { title: notice.title, blocks: notice.blocks } });
    [owner, clerk] = await Promise.all([person(cloud.url, people.owner.openid), person(cloud.url, people.finance.openid)]);
    await bind(owner, '13800006207', '1218');
    await register(owner, homeId);
  });
  afterAll(async () => { await cloud.close(); rmSync(dir, { recursive: true, force: true }); });

  it('a payment whose callback is lost is found by finance\'s check, credited once, and agrees', async () => {
    const { dueFen } = await bill();
    const { ticket, order } = valueOf(await owner.ask('owner', 'bill.pay', { homeId, fen: dueFen }));
    await control({ next: { mode: 'lose' } });
    await owner.device('/device/pay', { package: ticket.package, outcome: 'paid', settle: true });
    expect((await bill()).payments).toEqual([]);
    expect(valueOf(await clerk.ask('staff', 'finance.check', { communityId, day, skip: 0 }))).toEqual({ seen: 1, left: 0, differences: 0 });
    await control({ outTradeNo: order, do: 'deliver', times: 5 });
    await control({ outTradeNo: order, do: 'forge', changes: { totalFee: 1, outRefundNo: `rf${'0'.repeat(28)}` } });
    expect(await bill()).toMatchObject({ paidFen: dueFen, dueFen: 0, payments: [{ how: 'wechat', fen: dueFen }] });
  });

  it('part of it goes back through the provider once a second person agrees; its order still counts as paid', async () => {
    const { payments: [payment], paidFen } = await bill();
    valueOf(await staff.ask('staff', 'bill.askRefund', { homeId, receipt: payment!.receipt, fen: 60_000, purpose: 'charge', why: '不装修，免清运费' }));
    const { rows: [refund] } = valueOf(await clerk.ask('staff', 'finance.refunds', { communityId }));
    expect(valueOf(await clerk.ask('staff', 'finance.decide', { homeId, no: refund!.no, agrees: true, because: '' }))).toEqual({ state: 'done' });
    expect(await bill()).toMatchObject({ paidFen: paidFen - 60_000, dueFen: 0, refunds: [{ state: 'done', paper: expect.stringMatching(/^TK/) }] });
    expect(valueOf(await clerk.ask('staff', 'finance.check', { communityId, day, skip: 0 }))).toEqual({ seen: 2, left: 0, differences: 0 });
  });

  it('each has its paper', async () => {
    const { payments, refunds } = await bill();
    for (const paper of [payments[0]!.receipt, refunds[0]!.paper!]) {
      const { link } = valueOf(await owner.ask('documents', 'bill.receipt', { homeId, paper }));
      expect(Buffer.from(await (await fetch(link)).arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-');
    }
  });
});
