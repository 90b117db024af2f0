import type { Registration } from '@domain/forms/registration';
import { communityOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import type { MoveInCase } from '@domain/movein/case';
import { afterDeletion } from '@domain/dossier/edition';
import { withoutPlates } from '@domain/parking/asks';
import { blanked, isDueByRequest, materialsDue, recordDeletesAt, requestDueAt } from '@domain/privacy/keeping';
import { changeCase } from '@cloud/kit/change-case';
import { sha256 } from '@cloud/kit/digest';
import { keepLog } from '@cloud/kit/keep-log';
import { systemContext } from '@cloud/kit/system-context';
import type { Ports } from '@cloud/platform/ports';

const ALARM_AFTER = 3;
type Digests = Readonly<Record<string, string>>;

/**
 * Deletes what is due on a household. What the files held is written down before they go; then they go; then the case says so. Cut short anywhere it comes up again,
 * a file that is gone already counts as deleted, and what cannot be deleted is tried later and later, never in silence.
 */
export async function deleteOnSchedule(ports: Ports, moveIn: MoveInCase): Promise<void> {
  const { cloud, log, now } = ports, { homeId } = moveIn, at = now(), due = materialsDue(moveIn, at), before = moveIn.privacy?.deletion;
  const files = due.flatMap((material) => material.files), tries = (before?.tries ?? 0) + 1, isRecordDue = recordDeletesAt(moveIn) <= at;
  const digests = await digestsOf(cloud, files, before?.digests ?? {});
  const begun = await changeCase(systemContext(ports, `deletion-begun|${homeId}|${tries}|${at}`), homeId, { name: 'deletion-begun', of: String(tries) }, (facts) =>
    (!isStillTheirs(facts.moveIn, files, isRecordDue, at) ? refuse('NOTHING_DUE') : { ok: true as const, moveIn: { privacy: { ...facts.moveIn.privacy, deletion: { tries, since: at, digests: withKnown(digests, facts.moveIn) } } }, answer: null }));
  if (!begun.ok) return;
  const stayed = new Set(files.length ? await cloud.remove(files).catch(() => files) : []);
  if (stayed.size) log({ ...(tries >= ALARM_AFTER ? { alarm: 'files-not-deleted' } : { deletion: 'files-not-deleted' }), home: homeId, files: stayed.size, tries });
  const gone = files.filter((file) => !stayed.has(file)), codes = due.filter((material) => material.files.some((file) => gone.includes(file))).map(({ code }) => code);
  if (!gone.length && !isRecordDue) return;
  const of = [...codes, ...(isRecordDue ? ['record'] : [])].join(','), context = systemContext(ports, `deleted|${homeId}|${of}|${at}`);
  await keepLog(context, communityOf(homeId), { by: 'system', what: 'deleted', of: `${homeId}|${of}` });
  await changeCase(context, homeId, { name: 'deleted', of }, (facts) => (!isStillTheirs(facts.moveIn, gone, isRecordDue, at) ? refuse('NOTHING_DUE') : { ok: true as const, moveIn: withoutDeleted(ports, facts.moveIn, new Set(gone), withKnown(digests, facts.moveIn), isRecordDue, stayed.size > 0, at), answer: null }));
}

async function digestsOf(cloud: Ports['cloud'], files: readonly string[], known: Digests): Promise<Digests> {
  const fresh = await Promise.all(files.filter((file) => known[file] === undefined).map(async (file) => [file, await digestOf(cloud, file)] as const));
  return { ...Object.fromEntries(files.flatMap((file) => (known[file] === undefined ? [] : [[file, known[file]]]))), ...Object.fromEntries(fresh) };
}

/** Sold meanwhile, or deleted by another beat: then nothing of this is in the case any more, and whoever has it now does the rest. */
const isStillTheirs = (moveIn: MoveInCase, files: readonly string[], isRecordDue: boolean, at: number): boolean =>
  (files.length > 0 && files.every((file) => moveIn.materials.some((material) => material.files.includes(file)))) || (files.length === 0 && isRecordDue && recordDeletesAt(moveIn) <= at);

/** Another beat may have written down what a file held, and deleted it, since this one read the case: what is known is never made unknown. */
const withKnown = (digests: Digests, { privacy }: Pick<MoveInCase, 'privacy'>): Digests => ({ ...digests, ...Object.fromEntries(Object.entries(privacy?.deletion?.digests ?? {}).filter(([, digest]) => digest !== '')) });

/** '' for a file that is gone already; what cannot be read for another reason is tried again. */
async function digestOf(cloud: Ports['cloud'], file: string): Promise<string> {
  try { return sha256(await cloud.download(file)); } catch (error) {
    const [link] = await cloud.links([file]);
    if (link === '') return '';
    throw error;
  }
}

function withoutDeleted({ vault }: Pick<Ports, 'vault'>, moveIn: MoveInCase, gone: ReadonlySet<string>, digests: Digests, isRecordDue: boolean, isLeft: boolean, at: number): Partial<MoveInCase> {
  const { registration, privacy, materials } = moveIn, codes = materials.filter(({ files }) => files.some((file) => gone.has(file))).map(({ code }) => code), opened = isRecordDue && registration?.sealed ? vault.open(registration.sealed) : null;
  return {
    materials: materials.map((material) => {
      const these = material.files.filter((file) => gone.has(file));
      return these.length ? { ...material, files: material.files.filter((file) => !gone.has(file)), deleted: { at, digests: [...(material.deleted?.digests ?? []), ...these.map((file) => digests[file] ?? '')], files: [...(material.deleted?.files ?? []), ...these], ...(isDueByRequest(moveIn, material, at) || material.deleted?.isAsked ? { isAsked: true as const } : {}) } } : material;
    }),
    ...(opened !== null && registration ? { registration: { ...registration, sealed: vault.seal(JSON.stringify(blanked(JSON.parse(opened) as Registration))), residents: 0, vehicles: 0, plates: [] } } : {}),
    archive: afterDeletion(moveIn, codes, isRecordDue, at),
    ...(isRecordDue && moveIn.parking ? { parking: withoutPlates(moveIn.parking) } : {}),
    privacy: { ...privacy, deletion: isLeft ? privacy?.deletion ?? null : null, ...(isRecordDue ? { record: { at, digest: opened === null ? '' : vault.index(opened), ...(requestDueAt(moveIn) <= at ? { isAsked: true as const } : {}) } } : {}) },
  };
}
