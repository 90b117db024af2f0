import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startCloud, type CloudOptions } from './server';

const USAGE = `npm run cloud -- --port N --data DIR [--functions dist/cloudfunctions] [--declarations FILE] [--web dist/h5] [--web-port N] [--env FILE]`;

async function main(): Promise<void> {
  // Functions of the real cloud run in UTC wherever the developer sits.
  process.env.TZ = 'UTC';
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      data: { type: 'string', default: '.data/cloud' },
      functions: { type: 'string', default: 'dist/cloudfunctions' },
      declarations: { type: 'string' },
      env: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const declared = values.declarations ? (JSON.parse(readFileSync(values.declarations, 'utf8')) as Partial<CloudOptions>) : {};
  const cloud = await startCloud({
    dir: values.data,
    port: portOf(values.port),
    functions: values.functions,
    env: values.env ? (JSON.parse(readFileSync(values.env, 'utf8')) as Record<string, string>) : envFromProcess(),
    ...(declared.indexes ? { indexes: declared.indexes } : {}),
    ...(declared.storageRules ? { storageRules: declared.storageRules } : {}),
  });
  if (!existsSync(values.functions)) console.error(`no functions at ${values.functions}: run npm run build`);
  console.log(`ready ${cloud.url}`);
  const stop = (): void => void cloud.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** RUHUO_* of the shell reach the functions, as variables set in the cloud's console would. */
function envFromProcess(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((each): each is [string, string] => each[0].startsWith('RUHUO_') && each[1] !== undefined),
  );
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${text} is no port`);
  return port;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
