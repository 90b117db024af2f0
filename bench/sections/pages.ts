import type { RunningCloud } from '../../localcloud/server';
import { person, valueOf } from '../../scripts/demo/client';
import { COMMUNITY, people } from '../../scripts/demo/people';
import { takeDom } from '../browser-globals';
import type { Made } from '../communities';
import { median, type Figure } from '../figure';

const BUDGETS = { bytes: 24 * 1024, nodes: 400, calls: 3 } as const, UNITS = { bytes: 'bytes', nodes: 'nodes', calls: 'operations' } as const;
type Measured = keyof typeof BUDGETS;
const LAUNCHES = 5, EVALUATE_MS = 60;

/** Which pages are opened before which step of the household's way, so that each is seen at its fullest. */
const OWNER: Readonly<Record<string, readonly string[]>> = {
  notice: ['pages/home/index', 'owner/notice/index'], register: ['owner/register/index', 'owner/materials/index'], book: ['owner/booking/index', 'pages/home/index'], sign: ['owner/agreement/index', 'owner/booking/index'], pay: ['owner/bill/index'],
  arrive: ['owner/pass/index'], mend: ['pages/home/index'], handover: ['owner/handover/index'], keys: ['owner/keys/index'], end: ['pages/home/index', 'pages/inbox/index', 'pages/me/index', 'owner/complete/index'],
};
const STAFF: Readonly<Record<string, readonly string[]>> = {
  review: ['review/cases/index', 'review/case/index'], arrive: ['staff/today/index', 'staff/household/index'], inspect: ['staff/inspect/index'], mend: ['staff/defects/index', 'staff/inspect/index'], handover: ['staff/handover/index'], keys: ['staff/keys/index'],
};
const MANAGER: Readonly<Record<string, readonly string[]>> = { end: ['manager/overview/index', 'manager/batches/index', 'manager/batch/index', 'manager/notice/index'] };
const OF_COMMUNITY = /^manager\/|^staff\/(today|review|defects)\//;

/** The compiled pages opened with the cloud's real answers: everything that crosses to the view until the page shows them. */
export async function createPages(cloud: RunningCloud, { household: { homeId, openid }, batchId }: Made, size: number) {
  takeDom();
  const [{ launchMiniApp }, { totalOf }] = await Promise.all([import('../../tests/weapp/harness/mini-app'), import('../../tests/weapp/harness/set-data')]);
  const worst = new Map<string, Record<Measured, number>>();
  const open = async (who: string, paths: readonly string[] = []): Promise<void> => {
    if (!paths.length) return;
    const caller = await person(cloud.url, who), app = launchMiniApp({ answering: (unit, { action, data, requestId }) => caller.raw(unit, action, data, requestId) });
    const noticeId = paths.includes('owner/notice/index') ? valueOf(await caller.ask('owner', 'home.open', { homeId: homeId as never })).notices[0]!.id : '';
    for (const path of paths) {
      const page = await app.open(path, OF_COMMUNITY.test(path) ? { communityId: COMMUNITY, batchId } : { homeId, noticeId, communityId: COMMUNITY });
      if (!page.text()) throw new Error(`${path} shows nothing`);
      const now = totalOf(page.crossings), before = worst.get(path) ?? { bytes: 0, nodes: 0, calls: 0 };
      worst.set(path, { bytes: Math.max(before.bytes, now.bytes), nodes: Math.max(before.nodes, now.nodes), calls: Math.max(before.calls, now.calls) });
      await page.close();
    }
    app.stop();
  };
  const openBefore = async (step: string): Promise<void> => {
    await open(openid, OWNER[step]);
    await open(people.staff.openid, STAFF[step]);
    await open(people.manager.openid, MANAGER[step]);
  };
  const figures = (): readonly Figure[] => {
    const launches = Array.from({ length: LAUNCHES }, () => { const app = launchMiniApp(); app.stop(); return app.evaluateMs; });
    const pages = [...worst].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([path, measured]) => (Object.keys(BUDGETS) as Measured[]).map((what): Figure => ({ name: `${size} homes: page ${path}, setData ${what}`, value: measured[what], unit: UNITS[what], budget: BUDGETS[what] })));
    return [...pages, { name: 'app evaluated', value: median(launches), unit: 'ms', budget: EVALUATE_MS }];
  };
  return { openBefore, figures };
}
