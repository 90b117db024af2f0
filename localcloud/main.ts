import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readDeclarations } from './server/declarations';
import { startCloud } from './server';
import { startWeb } from './web/start-web';

const USAGE = `npm run cloud -- [options]
  --port N            port of the cloud; any free one without it
  --data DIR          where everything is kept (.data/cloud)
  --functions DIR     built units, each DIR/<unit>/{index.js,config.json} (dist/cloudfunctions)
  --declarations FILE collections, indexes and storageRules as JSON
  --env FILE          variables of the functions as JSON; without it RUHUO_* of the shell
  --web DIR           also serve built pages, such as dist/h5
  --web-port N        port of those pages; any free one without it
  --openid ID         who the phone on those pages is`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      data: { type: 'string', default: '.data/cloud' },
      functions: { type: 'string', default: 'dist/cloudfunctions' },
      declarations: { type: 'string' },
      env: { type: 'string' },
      web: { type: 'string' },
      'web-port': { type: 'string', default: '0' },
      openid: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  // Functions of the real cloud run in UTC wherever the developer sits.
  process.env.TZ = 'UTC';
  if (!existsSync(values.functions)) console.error(`no functions at ${values.functions}: run npm run build`);
  const cloud = await startCloud({
    dir: values.data,
    port: portOf('port', values.port),
    functions: values.functions,
    env: values.env ? (JSON.parse(readFileSync(values.env, 'utf8')) as Record<string, string>) : ownEnv(),
    ...(values.declarations ? readDeclarations(values.declarations) : {}),
  });
  const persona = values.openid ? { persona: { openid: values.openid } } : {};
  const inject = { cloudUrl: cloud.url, ...persona };
  const web = values.web ? await startWeb({ dir: values.web, port: portOf('web-port', values['web-port']), inject }) : undefined;
  if (web) console.log(`pages ${web.url}`);
  console.log(`ready ${cloud.url}`);
  const stop = async (): Promise<void> => {
    await web?.close();
    await cloud.close();
    process.exit(0);
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
}

/** RUHUO_* of the shell reach the functions, as variables set in the cloud's console would. */
function ownEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((each): each is [string, string] => each[0].startsWith('RUHUO_') && each[1] !== undefined),
  );
}

function portOf(name: string, text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--${name} ${text} is no port`);
  return port;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
