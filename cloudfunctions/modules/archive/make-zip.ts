import { canonical } from '@domain/documents/canonical';
import { placed } from '@domain/dossier/files-of-home';
import { manifestOf, type DossierPart, type Manifest, type Outside, type PartRole } from '@domain/dossier/manifest';
import { readMe } from '@domain/dossier/read-me';
import { signaturesText, trailText } from '@domain/dossier/records';
import { dayOf } from '@domain/kernel/calendar';
import { RECORD_NAME, trailOf, type ArchiveSource } from '@domain/movein/archive-of-home';
import type { MoveInCase } from '@domain/movein/case';
import type { Archive } from '@domain/documents/archive';
import { sha256 } from '@cloud/kit/digest';
import { storedZip } from '@cloud/platform/stored-zip';
import type { GatheredFile } from './gather-files';
import type { SignedPdf } from './signed-pdfs';

type Entry = { readonly path: string; readonly role: PartRole; readonly name: string; readonly bytes: Buffer };
type Facts = Pick<Manifest, 'code' | 'number' | 'edition' | 'community' | 'home' | 'closedAt' | 'signer'>;

const text = (path: string, role: PartRole, name: string, words: string): Entry => ({ path, role, name, bytes: Buffer.from(words) });
const partOf = ({ path, role, name, bytes }: Entry): DossierPart => ({ path, role, name, bytes: bytes.length, sha256: sha256(bytes) });

function outsideOf(files: readonly GatheredFile[], record: NonNullable<MoveInCase['privacy']>['record']): readonly Outside[] {
  const { lost, tooLarge, scheduled } = placed(files);
  return [
    ...scheduled.map(({ name, sha256: digest, deletedOn, isAsked }): Outside => ({ name, sha256: digest, why: isAsked ? 'requested' : 'scheduled', day: deletedOn ?? '' })),
    ...(record ? [{ name: RECORD_NAME, sha256: '', why: record.isAsked ? 'requested' as const : 'scheduled' as const, day: dayOf(record.at) }] : []),
    ...lost.map(({ name, sha256: digest }): Outside => ({ name, sha256: digest, why: 'lost' })), ...tooLarge.map(({ name, sha256: digest }): Outside => ({ name, sha256: digest, why: 'too-large' })),
  ];
}

/** The dossier as one zip: the PDF, each paper as its canonical text, signatures, log, pictures, and a manifest of it all. The same archive gives the same bytes. */
export function makeZip(facts: Facts, archive: Archive, source: Pick<ArchiveSource, 'moveIn' | 'later'>, pdf: Buffer, files: readonly GatheredFile[], signed: readonly SignedPdf[]): { readonly bytes: Buffer; readonly manifest: Manifest } {
  const trail = trailOf(source), { papers, keys } = source.moveIn;
  const entries: readonly Entry[] = [
    text('READ-ME.txt', 'read-me', '说明 / Read me', readMe(facts)),
    { path: 'dossier.pdf', role: 'pdf', name: '入伙档案', bytes: pdf },
    ...archive.parts.map(({ paper }, i) => text(`papers/${String(i).padStart(2, '0')}-${paper.code}.json`, 'paper', paper.title, canonical(paper))),
    ...signed.map(({ code, title, bytes }): Entry => ({ path: `signed/${code.replace(/[^a-z0-9-]/g, '_')}.pdf`, role: 'signed', name: title, bytes })),
    text('signatures.json', 'signatures', '签署记录', signaturesText(Object.values(papers), keys)),
    text('trail.json', 'trail', '操作记录', trailText(trail)),
    ...placed(files).inside.map(({ path, role, name, bytes }): Entry => ({ path, role, name, bytes: bytes ?? Buffer.alloc(0) })),
  ];
  const { manifest, text: words } = manifestOf({ ...facts, papers: archive.digest, trail: { entries: trail.length, head: trail.at(-1)?.hash ?? '' }, parts: entries.map(partOf), outside: outsideOf(files, source.moveIn.privacy?.record) }, sha256);
  return { manifest, bytes: storedZip([text('manifest.json', 'read-me', '', words), ...entries]) };
}
