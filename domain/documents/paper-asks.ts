import type { Step } from '../movein/template';
import { usualTerms, type PaperTerms } from './signing-terms';

export const ASKED_USES = ['read', 'sign', 'issue'] as const;
export type AskedUse = (typeof ASKED_USES)[number];
/** What a batch's households do with a paper, and at which step: read it, sign it, or be given it (S0-164). `all`: every owner signs it, not the first alone (ID-2). */
export type PaperAsk = { readonly code: string; readonly use: AskedUse; readonly step: Step; readonly all?: true };
/** Steps at which papers can be signed. */
export const SIGN_STEPS = ['sign', 'handover'] as const satisfies readonly Step[];
export const canSignAt = (step: Step): boolean => SIGN_STEPS.some((one) => one === step);

const asks = (use: AskedUse, step: Step, ...codes: readonly string[]): readonly PaperAsk[] => codes.map((code) => ({ code, use, step }));
/** What a batch asks unless it says otherwise. */
export const usualAsks: readonly PaperAsk[] = [
  ...asks('read', 'notice', 'move-in-notice', 'move-in-guidance', 'prepaid-charges', 'welcome-guide'),
  ...asks('read', 'sign', 'early-service-agreement', 'owners-covenant', 'fire-safety-pledge'),
  ...asks('sign', 'sign', 'residence-agreement'),
  ...asks('read', 'inspect', 'handover-guidance'),
  ...asks('issue', 'handover', 'quality-guarantee', 'use-instructions', 'resident-handbook'),
  ...asks('sign', 'handover', 'handover-sheet'),
  ...asks('read', 'aftercare', 'decoration-guide', 'decoration-notice', 'decoration-rules'),
];
/** A home is not handed over without its sheet, whatever a batch asks. */
const ALWAYS = usualAsks.filter(({ code }) => code === 'handover-sheet');

/** What a household's case asks of it. Cases of before the choice, and batches that made none, ask what is usual. */
export const papersAskedOf = ({ paperAsks }: { readonly paperAsks?: readonly PaperAsk[] | undefined }): readonly PaperAsk[] =>
  (paperAsks ? [...paperAsks.filter(({ code }) => !ALWAYS.some((one) => one.code === code)), ...ALWAYS] : usualAsks);
/** The papers to be signed at a step, in the batch's order. */
export const signedAtStep = (of: { readonly paperAsks?: readonly PaperAsk[] | undefined }, step: Step): readonly string[] =>
  papersAskedOf(of).filter((ask) => ask.use === 'sign' && ask.step === step && usualTerms(ask.code)).map(({ code }) => code);
/** How a paper is signed in this case, at the step its batch chose; null where it is not asked to be signed. */
export function termsAsked(of: { readonly paperAsks?: readonly PaperAsk[] | undefined }, code: string): PaperTerms | null {
  const ask = papersAskedOf(of).find((one) => one.code === code && one.use === 'sign'), terms = usualTerms(code);
  return ask && terms ? { ...terms, step: ask.step, ...(ask.all ? { signers: terms.signers.map((group) => (group === 'owner:one' ? 'owner:all' : group)) } : {}) } : null;
}
