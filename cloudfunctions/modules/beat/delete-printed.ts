import type { MoveInCase } from '@domain/movein/case';
import { printsDue, withoutPrinted } from '@domain/privacy/printed-files';
import { changeCase } from '@cloud/kit/change-case';
import { systemContext } from '@cloud/kit/system-context';
import type { Ports } from '@cloud/platform/ports';

/** Printed forms whose day has come: the files go, then the case forgets them. The record they were made from stays, so nothing is kept of what they held. */
export async function deletePrinted(ports: Ports, moveIn: MoveInCase): Promise<void> {
  const { cloud, log, now } = ports, { homeId } = moveIn, at = now(), due = printsDue(moveIn, at), files = due.map(({ fileId }) => fileId);
  const stayed = new Set(await cloud.remove(files).catch(() => files));
  if (stayed.size) log({ alarm: 'files-not-deleted', home: homeId, files: stayed.size });
  const of = due.map(({ name }) => name).join(',');
  await changeCase(systemContext(ports, `prints-deleted|${homeId}|${of}|${at}`), homeId, { name: 'prints-deleted', of }, (facts) =>
    ({ ok: true as const, moveIn: { privacy: { ...facts.moveIn.privacy, printed: withoutPrinted(facts.moveIn, due, stayed, at) } }, answer: null }));
}
