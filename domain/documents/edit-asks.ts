import type { AskedUse, PaperAsk } from './paper-asks';
import { usualAsks } from './paper-asks';
import { usualTerms } from './signing-terms';
import type { Step } from '../movein/template';

/** The step at which a paper is usually read, signed or given. */
const usualStep = (code: string, use: AskedUse): Step =>
  (use === 'sign' ? usualTerms(code)?.step : usualAsks.find((one) => one.code === code && one.use === use)?.step) ?? (use === 'issue' ? 'handover' : 'notice');

/** Whether a batch may choose that all owners sign a paper: those that its first owner signs otherwise. */
export const mayAskAll = (code: string): boolean => !!usualTerms(code)?.signers.includes('owner:one');

/** The asks with a paper used otherwise, or (null) not at all. The order stays: what is new comes last. `all`: to be signed by every owner. */
export function askedAs(asks: readonly PaperAsk[], code: string, use: AskedUse | null, all = false): readonly PaperAsk[] {
  if (use === null) return asks.filter((one) => one.code !== code);
  const ask: PaperAsk = { code, use, step: usualStep(code, use), ...(all && use === 'sign' && mayAskAll(code) ? { all } : {}) };
  return asks.some((one) => one.code === code) ? asks.map((one) => (one.code === code ? ask : one)) : [...asks, ask];
}
/** Signed at the other of the two steps at which papers can be signed. */
export const signedElsewhere = (asks: readonly PaperAsk[], code: string): readonly PaperAsk[] =>
  asks.map((one): PaperAsk => (one.code === code && one.use === 'sign' ? { ...one, step: one.step === 'sign' ? 'handover' : 'sign' } : one));
/** The same asks as usual are none of the batch's own. */
export const isUsual = (asks: readonly PaperAsk[]): boolean => {
  const told = (list: readonly PaperAsk[]): string => list.map(({ code, use, step, all = false }) => `${code} ${use} ${step} ${all}`).sort().join();
  return told(asks) === told(usualAsks);
};
