import { contract } from '@contract/contract';
import { paperDigest } from '@domain/documents/canonical';
import { withSignatures } from '@domain/documents/with-signatures';
import { countedSignatures } from '@domain/documents/signing';
import { inspectionPrints } from '@domain/movein/inspection-prints';
import { communityOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { findCase } from '@cloud/kit/change-case';
import { sha256 } from '@cloud/kit/digest';
import { findPaperCommunity } from '@cloud/kit/find-paper-community';
import { implement, type Endpoint } from '@cloud/kit/implement';
import { keepPrint } from '@cloud/kit/keep-print';
import type { PdfRenderer } from '@cloud/platform/pdf/pdf-request';

/** The form with what is noted in it and its rounds, or empty to be filled by hand. Signed, it is the paper that was signed. */
export const print = (render: PdfRenderer): Endpoint => implement(contract.inspection.print, async (context) => {
  const { at, input: { homeId } } = context;
  const [{ stored: moveIn }, community] = await Promise.all([findCase(context, homeId, false), findPaperCommunity(context, communityOf(homeId), []), context.right()]);
  if (!moveIn || !community) return refuse('NO_CASE');
  const kept = moveIn.papers['inspection-form'], signed = kept && countedSignatures(kept);
  const parts = inspectionPrints(moveIn, community).map((paper) => (kept && signed?.length && paper.code === kept.code ? { paper: withSignatures(kept.paper, kept.asked, signed), digest: kept.digest } : { paper, digest: paperDigest(paper, sha256) }));
  const [{ paper: first }] = parts as [typeof parts[number]];
  const { bytes } = await render({ title: `${first.title} ${first.subtitle}`, number: first.number, parts, images: new Map(), issuedAt: at });
  return keepPrint(context, moveIn, 'inspection-form', bytes);
});
