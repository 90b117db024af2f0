import { parseArgs } from 'node:util';
import { startStage } from './start-stage';

const USAGE = `npm start -- [options]
  --port N    port of the stage (5180, or the next free one)
  --data DIR  where the demo cloud keeps everything (.data/demo)
  --fresh     begin the story anew`;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '5180' }, data: { type: 'string', default: '.data/demo' }, fresh: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } });
  if (values.help) return console.log(USAGE);
  // Functions of the real cloud run in UTC wherever the developer sits.
  process.env.TZ = 'UTC';
  const stage = await startStage({ dir: values.data, port: Number(values.port), isFresh: values.fresh });
  console.log(`入伙通演示台 ${stage.url}`);
  const stop = () => { void stage.close().then(() => process.exit(0)); };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
