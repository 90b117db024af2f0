import { archiveOf, type ArchiveFacts } from '@domain/documents/archive';
import { paperDigest } from '@domain/documents/canonical';
import type { KeptPaper } from '@domain/documents/kept-paper';
import { signatureLine, type Signature } from '@domain/documents/signing';
import { appended, type TrailEntry } from '@domain/audit/trail';
import { aCase } from '@domain/testing/a-case';
import { aSignedPaper } from '@domain/testing/a-signed-paper';
import { at } from '@domain/testing/at';
import { sha256 } from '@cloud/kit/digest';
import { makeZip } from '@cloud/modules/archive/make-zip';
import { visiting } from '@cloud/modules/archive/testing-closed-home';

export type Dossier = { readonly zip: Buffer; readonly digest: string; readonly pdf: Buffer; readonly pdfDigest: string; readonly code: string; /** A few papers and no pictures. */ readonly small: Buffer };

/** A paper whose signatures really follow one from the other and name it. */
function signedPaper(code: string): KeptPaper {
  const given = aSignedPaper(code, ['owner:1', 'staff']), shown = paperDigest(given.paper, sha256);
  const signatures = given.signatures.reduce<readonly Signature[]>((before, one) => { const whole = { ...one, shown }; return [...before, { ...whole, hash: sha256(signatureLine(before.at(-1)?.hash ?? '', whole)) }]; }, []);
  return { ...given, digest: shown, signatures };
}

function smallDossier(): Buffer {
  const paper = signedPaper('residence-agreement');
  const trail = ['notice-read', 'paper-signed', 'keys-accepted'].reduce<readonly TrailEntry[]>((before, what, i) => appended(before, { at: at('2026-03-14 10:00') + i, by: 'wx-owner', what, of: '' }, sha256), []);
  const moveIn = aCase({ papers: { 'residence-agreement': paper }, trail, closed: { at: at('2026-03-14 10:45'), entries: trail.length } });
  const facts: ArchiveFacts = {
    number: 'DA-3-2-1201', community: '云溪里', company: '云溪物业', place: moveIn.place, houseType: '三室两厅', area: 11_860, contractNo: 'HT-1', people: [], flow: '标准流程', openedAt: moveIn.openedAt, closedAt: at('2026-03-14 10:45'),
    code: '7K3F-92QD', timeline: [], trailHash: trail.at(-1)?.hash ?? '', deletedOnSchedule: [],
  };
  const archive = archiveOf(facts, [paper.paper], sha256);
  return makeZip({ code: facts.code, number: facts.number, edition: 1, community: facts.community, home: '3栋 2单元 1201', closedAt: facts.closedAt, signer: facts.company }, archive, { moveIn }, Buffer.from('%PDF-1.7 a very small one'), [], [{ code: paper.code, title: paper.paper.title, bytes: Buffer.from('%PDF-1.7 its paper') }]).bytes;
}

/** A household's dossier as the product makes it, from the agreement to the keys. */
export async function aDossier(): Promise<Dossier> {
  const visit = await visiting();
  await visit.walk();
  await visit.ask();
  const { archive } = await visit.caseNow();
  if (archive.state !== 'made' || !archive.zip || !archive.pdf) throw new Error('there is no archive');
  const [zip, pdf] = [visit.files.get(archive.zip.fileId), visit.files.get(archive.fileId)];
  if (!zip || !pdf) throw new Error('its files are gone');
  return { zip, pdf, digest: archive.zip.digest, pdfDigest: archive.pdf, code: archive.code, small: smallDossier() };
}
