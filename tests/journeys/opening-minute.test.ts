import { spawn, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { dayOf } from '@domain/kernel/calendar';
import type { DeliveryPolicy } from '@/platform/delivery';
import { gather, ledgersOf, type Crowd, type Kept } from '../../bench/opening/crowd';
import { holdOpening, judge } from '../../bench/opening/hold-opening';
import { createPhones, type PhoneSettings } from '../../bench/opening/phones';
import { openStand, root, type Stand } from '../../bench/stand';
import { startCloud, type RunningCloud } from '../../localcloud/server';
import { DEMO_START } from '../../scripts/demo/demo-cloud';
import { demoBatch, importRoster, openBatch, seedCommunity } from '../../scripts/demo/seed';

jest.setTimeout(120_000);

const OWNERS = 300, PLACES = 180, RIGHT = { broken: 0, doubled: 0, lost: 0, silent: 0 };
/** The client's own way of asking again, with its waits made short. */
const patient: DeliveryPolicy = { attempts: 100, patienceMs: 60_000, firstWaitMs: 20, mostWaitMs: 200, wait: (ms) => new Promise((done) => setTimeout(done, ms)), now: Date.now, random: Math.random };
const fractions = (seed: number) => { let state = seed; return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32; };

/** Three hundred owners who want a place in the same minute: the built functions, the real SDK, the embedded cloud, the client's own retry. */
describe('the opening minute', () => {
  let stand: Stand, cloud: RunningCloud, ledgers: readonly Kept[], crowd: Crowd;
  const phonesAt = (url: string, more: Partial<PhoneSettings> = {}) => createPhones({ url, tokenOf: (openid) => cloud.sessions.open({ openid }), policy: patient, sockets: 32, returns: 3, ...more });
  const plan = { isOpenedFirst: false, wishes: 'free', atOnce: 32, random: fractions(3), watch: () => 0 } as const;
  const codesOf = (endings: readonly { readonly code: string }[]) => endings.reduce<Record<string, number>>((all, { code }) => ({ ...all, [code]: (all[code] ?? 0) + 1 }), {});

  beforeAll(async () => {
    // Fewer instances than a cloud would have: each takes its time to load, and what is raced for is one document.
    stand = await openStand({ instances: 4 });
    cloud = stand.cloud;
    const { manager } = await seedCommunity(cloud.url);
    await importRoster(manager);
    await openBatch(manager, { ...demoBatch(dayOf(DEMO_START)), slotMinutes: 60 });
    ledgers = ledgersOf(cloud);
  });
  beforeEach(async () => {
    const all = await gather(cloud, ledgers, PLACES);
    crowd = { ...all, owners: all.owners.slice(0, OWNERS) };
    cloud.meter.reset();
  });
  afterAll(() => stand.close());

  it('sells exactly its places, each for one call and one write, each refusal for one read more', async () => {
    const phones = phonesAt(cloud.url), endings = await holdOpening(ledgersOf(cloud), phones, crowd, plan);
    phones.close();
    expect(judge(ledgersOf(cloud), endings)).toEqual(RIGHT);
    expect(codesOf(endings)).toEqual({ OK: PLACES, SLOT_FULL: OWNERS - PLACES });
    const { tally } = cloud.meter.reading(), tries = endings.reduce((sum, one) => sum + one.tries, 0);
    expect(tally).toMatchObject({ function: tries, dbWrite: tries, dbRead: tries - PLACES });
  });

  it('loses nothing when replies are lost, calls come twice and functions die around their write', async () => {
    const spread = (rule: Parameters<RunningCloud['faults']['add']>[0], every: number) => { for (let after = every; after < 450; after += every) cloud.faults.add({ ...rule, after: every - 1 }); };
    spread({ at: 'call', kind: 'drop-reply' }, 23);
    spread({ at: 'call', kind: 'duplicate-at-once' }, 29);
    spread({ at: 'database', kind: 'drop-reply', collection: 'ledgers' }, 41);
    spread({ at: 'database', kind: 'crash-after', collection: 'ledgers' }, 97);
    const phones = phonesAt(cloud.url), endings = await holdOpening(ledgersOf(cloud), phones, crowd, plan);
    phones.close();
    const struck = cloud.faults.list().reduce((sum, one) => sum + one.struck, 0);
    cloud.faults.clear();
    expect(struck).toBeGreaterThan(20);
    expect(judge(ledgersOf(cloud), endings)).toEqual(RIGHT);
    expect(codesOf(endings)).toEqual({ OK: PLACES, SLOT_FULL: OWNERS - PLACES });
  });

  it('sent away by an environment that bears fewer calls, everybody comes back in time and learns how it ended', async () => {
    cloud = await stand.again({ bucket: { perSecond: 100, beyond: 'refuse' } });
    const phones = phonesAt(cloud.url, { sockets: OWNERS }), endings = await holdOpening(ledgersOf(cloud), phones, crowd, { ...plan, atOnce: OWNERS });
    phones.close();
    cloud = await stand.again({});
    expect(phones.asked().busy).toBeGreaterThan(20);
    expect(judge(ledgersOf(cloud), endings)).toEqual(RIGHT);
    expect(codesOf(endings)).toEqual({ OK: PLACES, SLOT_FULL: OWNERS - PLACES });
  });

  it('killed -9 in the middle and started again: every acknowledged place is there, nothing is sold twice, everybody learns how it ended', async () => {
    const { dir, functions, env, collections, indexes, storageRules } = stand.settings;
    const written = (name: string, content: unknown) => { const file = path.join(dir, '..', name); writeFileSync(file, JSON.stringify(content)); return file; };
    const options = ['--data', dir, '--functions', functions!, '--env', written('env.json', env), '--declarations', written('declarations.json', { collections, indexes, storageRules })];
    const started = (port: string): Promise<{ child: ChildProcess; url: string }> => new Promise((done, failed) => {
      const child = spawn(process.execPath, ['--import', pathToFileURL(createRequire(__filename).resolve('tsx')).href, path.join(root, 'localcloud/main.ts'), '--port', port, ...options], { cwd: root });
      let said = '';
      child.once('exit', (code) => failed(new Error(`exit ${code}: ${said}`)));
      child.stderr.on('data', (chunk: Buffer) => { said += chunk; });
      child.stdout.on('data', (chunk: Buffer) => { said += chunk; const url = /^ready (\S+)$/m.exec(said)?.[1]; if (url) done({ child, url }); });
    });
    const before = ledgersOf(cloud);
    await cloud.close();
    const first = await started('0');
    const gone = new Promise((done) => first.child.removeAllListeners('exit').once('exit', done));
    let answered = 0, second: ReturnType<typeof started> | undefined;
    const phones = phonesAt(first.url);
    const endings = await holdOpening(before, phones, crowd, {
      ...plan,
      watch: () => {
        if (++answered === 100) { first.child.kill('SIGKILL'); second = gone.then(() => started(new URL(first.url).port)); }
        return 0;
      },
    });
    phones.close();
    const { child } = await second!;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await ended;
    expect(phones.asked().unanswered).toBeGreaterThan(0);
    cloud = await startCloud(stand.settings);
    const wronged = judge(ledgersOf(cloud), endings);
    await cloud.close();
    expect(wronged).toEqual(RIGHT);
    expect(codesOf(endings)).toEqual({ OK: PLACES, SLOT_FULL: OWNERS - PLACES });
  });
});
