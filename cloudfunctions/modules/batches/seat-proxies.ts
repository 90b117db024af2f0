import type { Batch } from '@domain/batch/batch';
import type { OpenId } from '@domain/kernel/ids';
import type { MoveInCase } from '@domain/movein/case';
import { isLive } from '@domain/people/proxy';
import { peopleOf } from '@domain/people/people';
import { seatProxy } from '@cloud/kit/proxy-seats';
import type { Context } from '@cloud/kit/implement';

/** As many homes as a batch has at most in one reading. */
const MOST = 1000;
type With = Pick<Context, 'store' | 'at'>;
type Granted = { readonly moveIn: Pick<MoveInCase, 'homeId' | 'people' | 'former' | 'sales'>; readonly openid: OpenId };

async function granted({ store }: With, { round }: Batch, skip: number): Promise<readonly Granted[]> {
  const cases = await store.list('cases', { where: { batchId: round?.of ?? '', 'people.proxies.openid': { exists: true } }, fields: ['homeId', 'people', 'former', 'sales'], orderBy: [['_id', 'asc']], limit: MOST, skip });
  return cases.flatMap((moveIn) => (moveIn.former ? [] : peopleOf(moveIn).proxies.flatMap(({ openid }) => (openid ? [{ moveIn, openid }] : []))));
}

/**
 * Whoever took a letter of authority on before the round was opened may book in it too. Read after its ledgers are there, so that a letter taken on later finds them by itself;
 * looked at once more afterwards, so that one taken back meanwhile is not let in.
 */
export async function seatProxies(context: With, batch: Batch): Promise<void> {
  for (let skip = 0; skip < Math.max(1, batch.homes); skip += MOST) {
    const before = (await granted(context, batch, skip)).filter(({ moveIn, openid }) => peopleOf(moveIn).proxies.some((one) => one.openid === openid && isLive(one, context.at) && one.scopes.includes('book')));
    for (const { moveIn, openid } of before) await seatProxy(context, moveIn.homeId, peopleOf(moveIn), openid, moveIn.sales);
    const now = before.length ? await granted(context, batch, skip) : [];
    for (const { moveIn, openid } of before) {
      const proxies = now.find((one) => one.moveIn.homeId === moveIn.homeId)?.moveIn.people?.proxies ?? [];
      if (!proxies.some((one) => one.openid === openid && isLive(one, context.at))) await seatProxy(context, moveIn.homeId, { proxies }, openid);
    }
  }
}
