import { begunTry } from '@domain/dossier/archive-tries';
import { refuse } from '@domain/kernel/result';
import type { MoveInCase } from '@domain/movein/case';
import { marksOf } from '@domain/movein/marks';
import type { Context } from '@cloud/kit/implement';
import type { Stored } from '@cloud/platform/ports';
import type { DraftArchive, MadeArchive } from './make-archive';

const ATTEMPTS = 6, BUSY = { ok: false as const, code: 'BUSY' as const, data: {} };

/** The files into storage, once the case has written down where they will lie. `known` is the case as it is after that; `key` ends the try in the write that makes them the archive. */
export async function storeArchive(context: Pick<Context, 'store' | 'cloud' | 'at'>, moveIn: Stored<MoveInCase>, { pdf, zip, ...draft }: DraftArchive) {
  const key = zip.digest.slice(0, 16), known = await begun(context, moveIn, key, [pdf.path, zip.path]);
  if ('ok' in known) return known;
  const [fileId, zipId] = await Promise.all([context.cloud.upload(pdf.path, pdf.bytes), context.cloud.upload(zip.path, zip.bytes)]);
  const made: MadeArchive = { ...draft, fileId, pdf: pdf.digest, zip: { fileId: zipId, digest: zip.digest, bytes: zip.bytes.length } };
  return { ok: true as const, value: { made, known, key } };
}

async function begun({ store, at }: Pick<Context, 'store' | 'at'>, moveIn: Stored<MoveInCase>, key: string, paths: readonly string[]) {
  let now: Stored<MoveInCase> | null = moveIn;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    // Sold meanwhile: the files are the seller's, and the case is the buyer's.
    if (!now || now.archive.state === 'none' || now.sales !== moveIn.sales) return refuse('NOT_CLOSED');
    const archiveTries = begunTry(now, key, paths, at);
    if (!archiveTries) return BUSY;
    if (archiveTries === now.archiveTries) return now;
    const marks = marksOf({ ...now, archiveTries });
    if (await store.replace('cases', now._id, now._v, { archiveTries, marks })) return { ...now, archiveTries, marks, _v: now._v + 1 };
    now = await store.find('cases', now._id);
  }
  return BUSY;
}
