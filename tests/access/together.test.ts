import { operations, unitsOf } from '@contract/contract';
import { noGrants, type Grants } from '@domain/community/grants';
import { aFreshCase } from '@domain/testing/a-case';
import { serve } from '@cloud/kit/serve';
import { createTestServer } from '@cloud/kit/testing';
import { ownerEndpoints } from '@cloud/owner/endpoints';
import { samples } from './samples';

const ownCase = aFreshCase({ _id: 'case_yunxi_1-1-101', homeId: 'home_yunxi_1-1-101', owners: [{ no: 1, name: '业主', phoneTail: '6207', openid: 'ownOwner' }] });
const homesOf = (homeId: string): Partial<Grants> => ({ homes: [{ homeId: homeId as never, ownerNo: 1, name: '业主' }] });
const callers: Readonly<Record<string, Partial<Grants>>> = { stranger: {}, ownOwner: homesOf('home_yunxi_1-1-101'), otherOwner: homesOf('home_yunxi_1-1-102') };
const client = { version: '0.1.0', language: 'zh-CN' } as const, requestId = 'req-0000000000000001';

const door = async (caller: string) => {
  const { ports } = createTestServer({}, Date.UTC(2026, 2, 14, 1));
  await ports.store.insert('cases', ownCase);
  await ports.store.insert('grants', { ...noGrants(caller), ...callers[caller] });
  return serve('owner', ownerEndpoints, ports);
};
const rows = operations.filter((one) => unitsOf(one).includes('owner')).flatMap(({ name }) => Object.keys(callers).map((caller) => [name, caller] as const));

// Two questions go before it, so that the caller's grants and the home's case are known by then: they must not open another door.
it.each(rows)('%s travelling along answers %s what it answers alone', async (name, caller) => {
  const asked = { action: name, data: samples[name as keyof typeof samples], requestId };
  const alone = await (await door(caller))({ ...asked, client }, { openid: caller });
  const { then = [] } = await (await door(caller))({ action: 'session.open', data: {}, client, then: caller === 'ownOwner' ? [{ action: 'bill.open', data: { homeId: ownCase.homeId } }, asked] : [asked] }, { openid: caller });
  expect(then.at(-1)).toEqual(alone);
  expect(then).toHaveLength(caller === 'ownOwner' ? 2 : 1);
});
