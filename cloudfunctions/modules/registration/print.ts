import { contract } from '@contract/contract';
import { paperDigest } from '@domain/documents/canonical';
import { formOf } from '@domain/documents/registration-forms';
import { communityOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { findCase } from '@cloud/kit/change-case';
import { sha256 } from '@cloud/kit/digest';
import { findPaperCommunity } from '@cloud/kit/find-paper-community';
import { implement, type Endpoint } from '@cloud/kit/implement';
import { keepPrint } from '@cloud/kit/keep-print';
import type { PdfRenderer } from '@cloud/platform/pdf/pdf-request';
import { formFacts } from './forms-of-home';

/** A form as a PDF. One file a form and reader is kept, a newer one takes its place; the case knows it and the day on which it goes. */
export const print = (render: PdfRenderer): Endpoint => implement(contract.registration.print, async (context) => {
  const { vault, at, input: { homeId, form } } = context;
  const [{ stored: moveIn }, community, right] = await Promise.all([findCase(context, homeId, false), findPaperCommunity(context, communityOf(homeId), []), context.right()]);
  if (!moveIn || !community) return refuse('NO_CASE');
  const isMasked = right.as !== 'owner', facts = formFacts(moveIn, community, vault, isMasked);
  if (!facts) return refuse('NOT_REGISTERED');
  const paper = formOf(form, facts);
  const { bytes } = await render({ title: `${paper.title} ${paper.subtitle}`, number: paper.number, parts: [{ paper, digest: paperDigest(paper, sha256) }], images: new Map(), issuedAt: at });
  return keepPrint(context, moveIn, `${form}${isMasked ? '-masked' : ''}`, bytes);
});
