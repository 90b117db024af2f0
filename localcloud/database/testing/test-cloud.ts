import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdminEndpoint } from '../../wire/admin';
import { openDatabase, type DatabaseOptions, type OpenDatabase } from '../open-database';

export type TestCloud = { database: OpenDatabase; url: string; dir: string; close: () => Promise<void> };

const ENV = 'test-env';

/** A database behind a real server on a random port; the environment is set so that SDKs made afterwards find it. */
export async function startTestCloud(options: Partial<DatabaseOptions> = {}): Promise<TestCloud> {
  const own = options.dir === undefined;
  const dir = options.dir ?? mkdtempSync(join(tmpdir(), 'localcloud-'));
  const database = openDatabase({ env: ENV, now: Date.now, ...options, dir });
  const endpoint = createAdminEndpoint({ database: database.service });
  const server: Server = createServer((req, res) => void endpoint(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/admin`;
  useCloudAt(url);
  return {
    database,
    url,
    dir,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      database.close();
      if (own) rmSync(dir, { recursive: true, force: true });
    }
  };
}

/** What the cloud sets for a function: the SDK reads it at every call. */
export function useCloudAt(url: string): void {
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
    TENCENTCLOUD_SECRETID: 'id',
    TENCENTCLOUD_SECRETKEY: 'key',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TCB_ENV: ENV,
    SCF_NAMESPACE: ENV,
    // No warning after three seconds for calls that a killed server never answers.
    SILENCE: 'true'
  });
}
