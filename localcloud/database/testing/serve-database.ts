import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdminEndpoint } from '../../wire/admin';
import { openDatabase } from '../open-database';

/** A database server as a process of its own, to be killed: `serve-database.ts DIR`; prints its address. */
const [dir = ''] = process.argv.slice(2);
const database = openDatabase({ dir, env: 'test-env', now: Date.now, indexes: [{ collection: 'kept', name: 'n', keys: { n: 1 }, unique: true }], collections: ['ledger', 'pairs'] });
const endpoint = createAdminEndpoint({ database: database.service });
const server = createServer((req, res) => void endpoint(req, res));
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/admin\n`));
