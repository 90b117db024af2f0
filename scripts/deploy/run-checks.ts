import { declarationsHold } from './checks/declarations';
import { bundlesFit, bundlesLoad, configsHold, noSecrets } from './checks/functions';
import { officialCheck, privacyDeclared, projectHolds } from './checks/mini-program';
import { openapiDeclared, variablesListed } from './checks/permissions';

const CHECKS = [bundlesFit, bundlesLoad, configsHold, noSecrets, openapiDeclared, variablesListed, declarationsHold, projectHolds, privacyDeclared, officialCheck];
/** What no machine without credentials can tell. */
const UNPROVEN = ['uploading to a real environment', 'indexes and rules as the real database takes them', 'subscribe-message templates and the pay merchant, which belong to an account', 'WeChat\'s review'];

/** Prints every check; true when none found anything. */
export async function runChecks(): Promise<boolean> {
  let isGood = true;
  for (const { name, find } of CHECKS) {
    const problems = await find();
    console.log(`${problems.length ? 'FAILED' : 'ok    '} ${name}`);
    for (const problem of problems) console.log(`       ${problem}`);
    if (problems.length) isGood = false;
  }
  console.log(`not provable here: ${UNPROVEN.join('; ')}`);
  return isGood;
}
