import type { Paper } from '../documents/paper';
import { papersAskedOf } from '../documents/paper-asks';
import { maskName } from '../kernel/mask';
import type { MoveInCase } from '../movein/case';
import { paperOfHome, type PaperCommunity } from '../movein/papers-of-home';
import { paperName } from './proxy-papers';

/** Papers to read that are written for whoever lives there. The others are between the owner and the company: what is owed, what was agreed. */
const FOR_RESIDENTS: ReadonlySet<string> = new Set(['welcome-guide', 'resident-handbook', 'decoration-guide', 'decoration-notice', 'decoration-rules']);

/** Those of them that the home's batch gives its households, to read or to keep. */
export const residentPapers = (moveIn: Pick<MoveInCase, 'paperAsks'>): readonly { readonly code: string; readonly name: string }[] =>
  papersAskedOf(moveIn).filter(({ code, use }) => (use === 'read' || use === 'issue') && FOR_RESIDENTS.has(code)).map(({ code }) => ({ code, name: paperName(code) }));

/** One of them as the owner reads it, owners' names masked and the contract's number left out; null where the home has no such paper. */
export function residentPaper(code: string, moveIn: MoveInCase, community: PaperCommunity): Paper | null {
  if (!residentPapers(moveIn).some((one) => one.code === code)) return null;
  return paperOfHome(code, { ...moveIn, contractNo: '—', owners: moveIn.owners.map((owner) => ({ ...owner, name: maskName(owner.name) })) }, community)?.paper ?? null;
}
