import type { Declarations } from '../../../localcloud/server/declarations';
import { CloudRefusal, type CloudApi } from '../cloud-api';

type Table = { readonly Indexes?: readonly { readonly Name: string }[] | null };
export type Environment = { readonly EnvId: string; readonly Databases: readonly { readonly InstanceId: string }[]; readonly Storages: readonly { readonly Bucket: string }[]; readonly Functions: readonly { readonly Namespace: string }[] };

/** Collections that are missing, indexes that are missing, and every collection closed to clients. Nothing is ever dropped. */
export async function deployDatabase(api: CloudApi, { EnvId, Databases }: Environment, { collections = [], indexes = [] }: Declarations, say: (line: string) => void): Promise<void> {
  const MongoConnector = { InstanceId: 'flexdb', DatabaseName: Databases[0]?.InstanceId ?? '' };
  for (const name of collections) {
    const at = { EnvId, MongoConnector, TableName: name };
    let table: Table;
    try { table = await api('tcb', 'DescribeTable', at) as Table; } catch (error) {
      if (!(error instanceof CloudRefusal) || !/NotFound|NotExist/i.test(`${error.code} ${error.message}`)) throw error;
      await api('tcb', 'CreateTable', at);
      table = {};
      say(`collection ${name} made`);
    }
    const there = new Set((table.Indexes ?? []).map(({ Name }) => Name)), missing = indexes.filter((index) => index.collection === name && !there.has(index.name));
    if (missing.length) {
      const CreateIndexes = missing.map((index) => ({ IndexName: index.name, MgoKeySchema: { MgoIsUnique: index.unique ?? false, MgoIndexKeys: Object.entries(index.keys).map(([Name, way]) => ({ Name, Direction: String(way) })) } }));
      await api('tcb', 'UpdateTable', { ...at, CreateIndexes });
      say(`${name}: indexes ${missing.map((index) => index.name).join(', ')}`);
    }
    await api('tcb', 'ModifyDatabaseACL', { EnvId, CollectionName: name, AclTag: 'ADMINONLY' });
  }
  say(`${collections.length} collections closed to clients`);
}

/** Files are readable and writable by who put them there, and by our functions; everybody else needs a link that we make. */
export async function closeStorage(api: CloudApi, { EnvId, Storages }: Environment, say: (line: string) => void): Promise<void> {
  await api('tcb', 'ModifyStorageSafeRule', { EnvId, Bucket: Storages[0]?.Bucket ?? '', AclTag: 'PRIVATE' });
  say('files closed to all but their own uploader');
}
