import { CloudRefusal, createCloudApi, type CloudApi } from '../../scripts/deploy/cloud-api';
import { problemsOfConfig, secretsIn } from '../../scripts/deploy/checks/functions';
import { signRequest } from '../../scripts/deploy/sign-request';
import { closeStorage, deployDatabase, type Environment } from '../../scripts/deploy/steps/database';
import { deployFunction } from '../../scripts/deploy/steps/functions';
import { digestOf, newKeys, prepareVariables, variablesFor } from '../../scripts/deploy/variables';
import { createVault } from '@cloud/platform/vault';

const environment: Environment = { EnvId: 'env-1', Databases: [{ InstanceId: 'db-1' }], Storages: [{ Bucket: 'bucket-1' }], Functions: [{ Namespace: 'env-1' }] };
const quiet = () => undefined;
type Asked = { readonly action: string; readonly body: Record<string, unknown> };
function recording(answers: Readonly<Record<string, (body: Record<string, unknown>) => Record<string, unknown>>>): { readonly api: CloudApi; readonly asked: Asked[] } {
  const asked: Asked[] = [];
  return { asked, api: async (_service, action, body) => { asked.push({ action, body: body as Record<string, unknown> }); return answers[action]?.(body as Record<string, unknown>) ?? {}; } };
}
const missing = (action: string) => (): never => { throw new CloudRefusal(action, 'ResourceNotFound', 'table not exist'); };

test('a request is signed as the vendor\'s own library signs it', () => {
  expect(signRequest({ id: 'id-of-nobody', key: 'key-of-nobody' }, 'tcb', '{"EnvId":"env-1"}', 1_772_841_600)).toBe(
    'TC3-HMAC-SHA256 Credential=id-of-nobody/2026-03-07/tcb/tc3_request, SignedHeaders=content-type;host, Signature=220f9fc3c01812e27ffa35637406239a3122477b53ef5138194d740c1d52acd6');
});

test('what the cloud refuses is told with its code', async () => {
  const api = createCloudApi({ id: 'a', key: 'b' }, async () => new Response(JSON.stringify({ Response: { Error: { Code: 'AuthFailure', Message: 'no' } } })));
  await expect(api('tcb', 'DescribeEnvs', {})).rejects.toMatchObject({ code: 'AuthFailure', action: 'DescribeEnvs' });
});

describe('the database', () => {
  const declared = { collections: ['homes', 'cases'], indexes: [{ collection: 'homes', name: 'by-building', keys: { communityId: 1 as const, building: 1 as const } }] };
  test('makes what is missing and closes every collection', async () => {
    const { api, asked } = recording({ DescribeTable: missing('DescribeTable') });
    await deployDatabase(api, environment, declared, quiet);
    expect(asked.filter(({ action }) => action === 'CreateTable').map(({ body }) => body.TableName)).toEqual(['homes', 'cases']);
    expect(asked.find(({ action }) => action === 'UpdateTable')?.body.CreateIndexes).toEqual([{ IndexName: 'by-building', MgoKeySchema: { MgoIsUnique: false, MgoIndexKeys: [{ Name: 'communityId', Direction: '1' }, { Name: 'building', Direction: '1' }] } }]);
    expect(asked.filter(({ action }) => action === 'ModifyDatabaseACL').map(({ body }) => [body.CollectionName, body.AclTag])).toEqual([['homes', 'ADMINONLY'], ['cases', 'ADMINONLY']]);
  });
  test('leaves alone what is there', async () => {
    const { api, asked } = recording({ DescribeTable: () => ({ Indexes: [{ Name: 'by-building' }] }) });
    await deployDatabase(api, environment, declared, quiet);
    expect(new Set(asked.map(({ action }) => action))).toEqual(new Set(['DescribeTable', 'ModifyDatabaseACL']));
  });
  test('stops at any other refusal', async () => {
    const { api } = recording({ DescribeTable: () => { throw new CloudRefusal('DescribeTable', 'AuthFailure', 'no right'); } });
    await expect(deployDatabase(api, environment, declared, quiet)).rejects.toThrow('AuthFailure');
  });
  test('files are closed to others', async () => {
    const { api, asked } = recording({});
    await closeStorage(api, environment, quiet);
    expect(asked).toEqual([{ action: 'ModifyStorageSafeRule', body: { EnvId: 'env-1', Bucket: 'bucket-1', AclTag: 'PRIVATE' } }]);
  });
});

test('a new function is made with its runtime, then set, uploaded and given its trigger once', async () => {
  const beat = { name: 'beat', type: 'timer', config: '0 * * * * * *' }, done: string[] = [];
  let isThere = false, triggers: { TriggerName: string }[] = [];
  const { api, asked } = recording({
    GetFunction: () => { if (!isThere) throw new CloudRefusal('GetFunction', 'ResourceNotFound.Function', ''); return { Status: 'Active', Triggers: triggers }; },
    CreateFunction: () => { isThere = true; return {}; },
  });
  const upload = { code: async (unit: string) => { done.push(`code ${unit}`); }, trigger: async (unit: string) => { done.push(`trigger ${unit}`); triggers = [{ TriggerName: 'beat' }]; } };
  const config = { timeout: 20, memorySize: 256, runtime: 'Nodejs18.15', triggers: [beat] };
  for (let release = 0; release < 2; release++) await deployFunction(api, environment, 'timers', { RUHUO_KEYS: 'k' }, upload, quiet, config);
  expect(asked.filter(({ action }) => action === 'CreateFunction').map(({ body }) => body.Runtime)).toEqual(['Nodejs18.15']);
  expect(asked.find(({ action }) => action === 'UpdateFunctionConfiguration')?.body).toMatchObject({ Namespace: 'env-1', FunctionName: 'timers', Timeout: 20, MemorySize: 256, Environment: { Variables: [{ Key: 'RUHUO_KEYS', Value: 'k' }] } });
  expect(done).toEqual(['code timers', 'trigger timers', 'code timers']);
});

describe('variables', () => {
  test('the first deployment makes keys and a code, of which only the digest is deployed', () => {
    const { variables, setupCode, madeKeys } = prepareVariables({}, {}, '1.2.3');
    expect(madeKeys).toBe(true);
    expect(setupCode).toMatch(/^[A-Z2-9]{16}$/);
    expect(variables.RUHUO_SETUP_CODE_SHA256).toBe(digestOf(setupCode!));
    expect(JSON.stringify(variables)).not.toContain(setupCode!);
    const vault = createVault(variables.RUHUO_KEYS);
    expect(vault.open(vault.seal('990000199101081218'))).toBe('990000199101081218');
  });
  test('a later one keeps what is deployed, and changes what is given', () => {
    const deployed = { RUHUO_KEYS: newKeys(), RUHUO_SETUP_CODE_SHA256: digestOf('x'), RUHUO_OLDEST_CLIENT: '1.0.0', RUHUO_PAY_MERCHANT: '19', RUHUO_CSC: '{"name":"x"}', RUHUO_PDF_SIGNER: '{"current":"1"}', RUHUO_OCR: 'wechat', RUHUO_MESSAGE_TEMPLATES: '{"a":1}' };
    expect(prepareVariables({ RUHUO_OLDEST_CLIENT: '1.1.0' }, deployed, '2.0.0')).toEqual({ variables: { ...deployed, RUHUO_OLDEST_CLIENT: '1.1.0' }, setupCode: null, madeKeys: false });
  });
  test('the key that closes files lies in the one function that makes them', () => {
    const { variables } = prepareVariables({ RUHUO_PDF_SIGNER: 'p12' }, {}, '1.2.3');
    expect(['documents', 'owner'].map((unit) => variablesFor(unit, variables).RUHUO_PDF_SIGNER)).toEqual(['p12', undefined]);
    expect(variablesFor('owner', variables).RUHUO_KEYS).toBe(variables.RUHUO_KEYS);
  });
});

describe('checks', () => {
  const good = { timeout: 20, memorySize: 256, runtime: 'Nodejs18.15', permissions: { openapi: [] } };
  test.each([
    [{ ...good, timeout: 61 }, 'timeout'], [{ ...good, memorySize: 300 }, 'memorySize'], [{ ...good, runtime: 'Nodejs20' }, 'runtime'],
    [{ ...good, triggers: [1, 2].map((no) => ({ name: `t${no}`, type: 'timer', config: '0 * * * * * *' })) }, 'more than one trigger'], [{ ...good, triggers: [{ name: 'beat', type: 'timer', config: '* * * * *' }] }, 'seven fields'],
    [{ ...good, permissions: {} }, 'openapi'], [{ ...good, envVariables: {} } as never, 'unknown setting'],
  ])('%j', (config, words) => { expect(problemsOfConfig(config).join()).toContain(words); });
  test('a config within the limits is left in peace', () => { expect(problemsOfConfig(good)).toEqual([]); });
  test('a secret in a bundle is found, ordinary code is not', () => {
    const key = newKeys();
    expect(secretsIn(`const k = ${key}`, { RUHUO_KEYS: key })).toEqual(['RUHUO_KEYS']);
    expect(secretsIn(`x="AKID${'a'.repeat(32)}";y="demo-setup-code"`, {})).toEqual(['a cloud key id', 'the demo\'s code']);
    expect(secretsIn('if (key.includes("-----BEGIN PRIVATE KEY-----")) use(key)', { RUHUO_KEYS: key })).toEqual([]);
  });
});
