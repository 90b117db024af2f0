import { canonical } from '@domain/documents/canonical';
import type { KeptPaper } from '@domain/documents/kept-paper';
import { signatureLine, type Signature } from '@domain/documents/signing';
import type { MoveInCase } from '@domain/movein/case';
import { sha256 } from '@cloud/kit/digest';
import { homeOfCase } from './check-money';
import type { Holders } from './holders';

type Found = Generator<readonly [string, string]>;
const I8 = 'I8 signed', I10 = 'I10 own home';
const whoOf = ({ role, no }: Signature): string => (role === 'owner' ? `owner:${no}` : 'staff');
/** Reckoned anew: it names what lies there now, and nobody took it back. */
const counts = ({ digest, struck = [] }: KeptPaper, { shown, hash }: Signature): boolean => shown === digest && !struck.some((one) => one.hash === hash);

/** Every paper of a case that a step changed: what was signed is what was shown, and a signature is only ever added or struck. */
export function* paperFaults(before: MoveInCase | undefined, after: MoveInCase, holders: Holders): Found {
  for (const [code, was] of Object.entries(before?.papers ?? {})) if (!after.papers[code] && was.signatures.length) yield [I8, `${after.homeId}: ${code} with ${was.signatures.length} signatures is gone`];
  for (const [code, is] of Object.entries(after.papers)) {
    const was = before?.papers[code];
    if (was && JSON.stringify(was) === JSON.stringify(is)) continue;
    const name = `${after.homeId}: ${code}`;
    if (was && JSON.stringify(was.signatures) !== JSON.stringify(is.signatures.slice(0, was.signatures.length))) { yield [I8, `${name}: signatures given are no longer what they were`]; continue; }
    if (is.signatures.some((one) => counts(is, one)) && sha256(canonical(is.paper)) !== is.digest) yield [I8, `${name}: what lies there has another digest than the signatures name`];
    if (was && was.digest !== is.digest && was.signatures.length && was.asked.every((who) => was.signatures.some((one) => whoOf(one) === who && counts(was, one)))) yield [I8, `${name}: signed by all, and changed afterwards`];
    for (const [i, one] of is.signatures.entries()) if (i >= (was?.signatures.length ?? 0)) yield* newSignature(name, was, is, i, one);
    yield* strikes(name, was, is);
    for (const one of is.signatures.slice(was?.signatures.length ?? 0)) if (before && !mayHaveSigned(after, code, one, holders)) yield [I10, `${name} is signed by ${one.openid}, who had no right to at ${one.at}`];
  }
}

function* newSignature(name: string, was: KeptPaper | undefined, is: KeptPaper, i: number, one: Signature): Found {
  if (one.hash !== sha256(signatureLine(is.signatures[i - 1]?.hash ?? '', one))) yield [I8, `${name}: signature ${i} does not follow from the one before`];
  if (one.shown !== is.digest) yield [I8, `${name}: ${one.openid} signed ${one.shown.slice(0, 8)}, and ${is.digest.slice(0, 8)} lies there`];
  if (is.refusal?.shown === is.digest || (was?.refusal?.shown === is.digest && was.digest === is.digest)) yield [I8, `${name} is signed while ${was?.refusal?.who ?? is.refusal?.who}'s refusal stands`];
  if (is.signatures.slice(0, i).some((other) => whoOf(other) === whoOf(one) && counts(is, other))) yield [I8, `${name}: ${whoOf(one)} signed twice`];
  if (one.role === 'staff' && !is.asked.includes('staff') && is.asked.some((who) => !is.signatures.some((other) => whoOf(other) === who && counts(is, other)))) yield [I8, `${name} is countersigned before the household signed`];
}

function* strikes(name: string, was: KeptPaper | undefined, is: KeptPaper): Found {
  const old = was?.struck ?? [], fresh = (is.struck ?? []).slice(old.length);
  if (JSON.stringify(old) !== JSON.stringify((is.struck ?? []).slice(0, old.length))) yield [I8, `${name}: a struck signature counts again`];
  for (const { hash, why } of fresh) {
    const own = is.signatures.find((one) => one.hash === hash);
    if (!own) yield [I8, `${name}: a signature is struck that was never given`];
    else if (why === 'withdrawn' && was?.signatures.some((one) => one.role !== own.role && counts(was, one))) yield [I8, `${name}: ${whoOf(own)} took back what the other side had signed too`];
  }
}

const mayHaveSigned = (moveIn: MoveInCase, code: string, { role, openid, at }: Signature, holders: Holders): boolean =>
  code.startsWith('letter-of-authority') ? holders.isOwner(homeOfCase(moveIn), openid, at) : role === 'staff' ? holders.isCrew(openid, 'escort') : holders.maySign(homeOfCase(moveIn), openid, at, code);

/** Signed, the screen said: then exactly that is in the record, for good. */
export function* signedFaults(moveIn: MoveInCase | undefined, openid: string, signed: readonly { readonly paper: string; readonly digest: string }[], cases: readonly MoveInCase[]): Found {
  for (const { paper, digest } of signed) {
    const kept = [moveIn, ...cases].flatMap((one) => (one?.papers[paper] ? [one.papers[paper]] : []));
    if (!kept.some(({ signatures }) => signatures.some((one) => one.openid === openid && one.shown === digest))) yield [I8, `${openid} was told that ${paper} as shown (${digest.slice(0, 8)}) is signed, and it is not`];
  }
}
