import type { PaperFileView } from '@contract/papers';
import { contract } from '@contract/contract';
import type { KeptPaper } from '@domain/documents/kept-paper';
import type { SealMark } from '@domain/documents/seal';
import { signedFile } from '@domain/documents/signed-file';
import { countedSignatures, isSignedByAll, unsignedBy } from '@domain/documents/signing';
import { explanationsOf } from '@domain/library/paper-notes';
import { homeKeyOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import type { MoveInCase } from '@domain/movein/case';
import { signingTermsOf } from '@domain/movein/signing-terms-of';
import { changeCase, findCase } from '@cloud/kit/change-case';
import { sha256 } from '@cloud/kit/digest';
import { implement, type Context, type Endpoint } from '@cloud/kit/implement';
import type { PdfRenderer } from '@cloud/platform/pdf/pdf-request';
import { signerName } from './shown-paper';

type Made = { readonly kept: KeptPaper; readonly file: NonNullable<KeptPaper['file']> };
const fileOf = (kept: KeptPaper | undefined): KeptPaper['file'] | null => (kept?.file && kept.file.signatures === countedSignatures(kept).length ? kept.file : null);
const completedAt = (kept: KeptPaper): number => Math.max(...countedSignatures(kept).map(({ at }) => at));

async function madeFile({ cloud, log }: Pick<Context, 'cloud' | 'log'>, render: PdfRenderer, seal: SealMark | null, kept: KeptPaper, moveIn: MoveInCase): Promise<Made> {
  const { parts, completedAt: issuedAt, signatures } = signedFile(kept, signingTermsOf(moveIn, kept.code)?.also ?? [], seal, sha256, explanationsOf(moveIn, kept.code));
  const pdf = await render({ title: kept.paper.title, number: kept.paper.number, parts, images: new Map(), issuedAt, isSealed: true });
  const digest = sha256(pdf.bytes);
  const fileId = await cloud.upload(`papers/${moveIn.communityId.split('_')[1]}_${homeKeyOf(moveIn.homeId)}/${kept.code}-${digest}.pdf`, pdf.bytes);
  log({ paper: kept.code, home: moveIn.homeId, pages: pdf.pages, bytes: pdf.bytes.length, missing: pdf.missing.length });
  return { kept, file: { fileId, digest, signatures } };
}

/** The signed PDF of a paper, made once for the signatures it shows. Two who ask at once make the same file; the first answer stands. */
export const file = (render: PdfRenderer, seal: SealMark | null): Endpoint => implement(contract.papers.file, async (context) => {
  const { cloud, input: { homeId, paper: code } } = context;
  const [{ stored: moveIn }] = await Promise.all([findCase(context, homeId, false), context.right()]);
  if (!moveIn) return refuse('NO_CASE');
  const kept = Object.hasOwn(moveIn.papers, code) ? moveIn.papers[code] : undefined;
  if (!kept) return refuse('PAPER_UNKNOWN');
  if (!isSignedByAll(kept)) return refuse('NOT_ALL_SIGNED', { names: unsignedBy(kept).map((who) => signerName(who, moveIn, '物业服务企业')) });
  const viewOf = async ({ fileId, digest }: Made['file']): Promise<PaperFileView> => ({ digest, at: completedAt(kept), seal, link: (await cloud.links([fileId]))[0] ?? '' });
  const before = fileOf(kept);
  if (before) return ok(await viewOf(before));
  const made = await madeFile(context, render, seal, kept, moveIn);
  const saved = await changeCase(context, homeId, { name: 'paper-filed', of: code }, ({ moveIn: now }) => {
    const standing = now.papers[code] ?? kept, current = fileOf(standing) ?? made.file;
    return { ok: true, moveIn: { papers: { ...now.papers, [code]: current === made.file && countedSignatures(standing).length !== made.file.signatures ? standing : { ...standing, file: current } } }, answer: current };
  }, moveIn);
  return saved.ok ? ok(await viewOf(saved.value)) : saved;
});
