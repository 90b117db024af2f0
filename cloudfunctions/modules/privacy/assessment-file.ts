import { contract } from '@contract/contract';
import { paperDigest } from '@domain/documents/canonical';
import { ok, refuse } from '@domain/kernel/result';
import { assessmentPaper } from '@domain/privacy/assessment-paper';
import { communityOf } from '@domain/kernel/ids';
import { sha256 } from '@cloud/kit/digest';
import { implement, type Endpoint } from '@cloud/kit/implement';
import type { PdfRenderer } from '@cloud/platform/pdf/pdf-request';

export const assessmentFile = (render: PdfRenderer): Endpoint => implement(contract.privacy.assessmentFile, async ({ store, right, input: { assessmentId } }) => {
  const [kept, community] = await Promise.all([store.find('assessments', assessmentId), store.find('communities', communityOf(assessmentId), ['name', 'company']), right()]);
  if (!kept) return refuse('ASSESSMENT_UNKNOWN');
  const paper = assessmentPaper(kept, { name: community?.name ?? '', company: community?.company ?? '' });
  const { bytes } = await render({ title: paper.title, number: '', parts: [{ paper, digest: paperDigest(paper, sha256) }], images: new Map(), issuedAt: kept.at });
  return ok({ name: `assessment-${kept.day}.pdf`, content: bytes.toString('base64') });
});
