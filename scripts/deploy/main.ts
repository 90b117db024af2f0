import { runChecks } from './run-checks';

/** `npm run deploy -- --env ENV`, or `npm run deploy:check` for everything that can be told without credentials. */
async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--check')) return (await runChecks()) ? 0 : 1;
  const env = args[args.indexOf('--env') + 1];
  if (!args.includes('--env') || !env) {
    console.error('usage: npm run deploy -- --env ENV');
    return 2;
  }
  const { deploy } = await import('./deploy');
  await deploy(env);
  return 0;
}

main(process.argv.slice(2)).then((code) => process.exit(code), (error: unknown) => { console.error(error instanceof Error ? error.message : error); process.exit(1); });
