import * as v from 'valibot';
import { codePattern } from '@domain/dossier/public-check';
import type { CheckedDossier } from '@domain/dossier/public-check';
import { carries, operation } from './operation';

export type VerifyView = CheckedDossier;
/** As read from paper: any case, with or without its dash. */
const code = v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(codePattern), v.transform((text) => `${text.slice(0, 4)}-${text.slice(-4)}`));
export const verify = {
  /** Whoever holds a dossier may ask about it by its code. It names nobody, and answers a wrong code as it answers a right one; so many an hour for one person. */
  check: operation({ name: 'verify.check', kind: 'command', access: { person: true }, input: v.strictObject({ code }), output: carries<VerifyView>(), refusals: { CHECKS_SPENT: carries<{ readonly until: number }>() } }),
};
