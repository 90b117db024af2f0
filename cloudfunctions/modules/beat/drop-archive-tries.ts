import { goingTries, withoutGone } from '@domain/dossier/archive-tries';
import { refuse } from '@domain/kernel/result';
import type { MoveInCase } from '@domain/movein/case';
import { marksOf } from '@domain/movein/marks';
import { change } from '@cloud/kit/change';
import { systemContext } from '@cloud/kit/system-context';
import type { Ports } from '@cloud/platform/ports';

/** A file's id is known once something lies there: this goes over it, so that whether it ever came to lie there makes no difference. */
const BLANK = Buffer.from('-');

/** Files of archives that were cut short before the case knew them: marked as going, so that nobody makes them the archive meanwhile; then they go; then the case forgets them. */
export async function dropArchiveTries(ports: Ports, { _id, homeId }: Pick<MoveInCase, '_id' | 'homeId'>): Promise<void> {
  const { cloud, log, now } = ports, at = now();
  const marked = await change(systemContext(ports, `archive-tries|${homeId}|${at}`), 'cases', _id, (moveIn) => {
    if (!moveIn) return refuse('NO_CASE');
    const { tries, paths } = goingTries(moveIn, at), next = { ...moveIn, archiveTries: tries };
    return { ok: true as const, document: { ...next, marks: marksOf(next) }, answer: paths };
  });
  if (!marked.ok || !marked.value.length) return;
  const paths = marked.value, ids = await Promise.all(paths.map((path) => cloud.upload(path, BLANK))), stayed = new Set(await cloud.remove(ids).catch(() => ids));
  if (stayed.size) log({ alarm: 'files-not-deleted', home: homeId, files: stayed.size });
  const gone = paths.filter((_path, i) => !stayed.has(ids[i] ?? ''));
  await change(systemContext(ports, `archive-tries-gone|${homeId}|${at}`), 'cases', _id, (moveIn) => {
    if (!moveIn) return refuse('NO_CASE');
    const next = { ...moveIn, archiveTries: withoutGone(moveIn, gone) };
    return { ok: true as const, document: { ...next, marks: marksOf(next) }, answer: null };
  });
}
