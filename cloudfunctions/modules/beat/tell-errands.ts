import { standingsOf, type Errand } from '@domain/errands/errand';
import { told, toldOf } from '@domain/errands/overdue';
import { clockOf, dayOf } from '@domain/kernel/calendar';
import type { Ports, Stored } from '@cloud/platform/ports';

const KIND = 'errand-late', A_BEAT = 20;

/**
 * Errands past their hour are told to the level above: by message where one is set up; on the managers' first screen as soon as it is they who are told; and in the log.
 * What a manager sees is written before the errand counts the telling, so that it is never lost; written twice it is the same.
 */
export async function tellErrands(ports: Ports): Promise<number> {
  const late = await ports.store.list('errands', { where: { tellAt: { lte: ports.now() } }, orderBy: [['tellAt', 'asc']], limit: A_BEAT });
  let done = 0;
  for (const errand of late) {
    try {
      await tell(ports, errand);
      done++;
    } catch (error) {
      ports.log({ beat: errand._id, bug: error instanceof Error ? error.stack : String(error) });
    }
  }
  return done;
}

async function tell({ store, cloud, settings, log, now }: Ports, errand: Stored<Errand>): Promise<void> {
  const at = now(), { _id, communityId, title, dueAt, _v } = errand, community = await store.find('communities', communityId, ['crew', 'roles']);
  const who = community ? toldOf(errand, standingsOf(community)) : [], { steps, told: times, tellAt } = told(errand, at);
  log({ alarm: KIND, errand: _id, since: dueAt, told: times });
  if (who.some(({ isManager }) => isManager)) await store.apply('communities', communityId, { guard: {}, patch: { set: { [`alerts.${_id}`]: { kind: KIND, errandId: _id, label: title, since: dueAt } } } });
  if (!(await store.replace('errands', _id, _v, { steps, told: times, tellAt })) || !settings.messageTemplates[KIND]) return;
  const openids = (community?.crew ?? []).flatMap(({ id, openid }) => (openid && who.some((one) => one.id === id) ? [openid] : []));
  const words = { title, department: errand.department, time: `${dayOf(dueAt)} ${clockOf(dueAt)}` };
  for (const openid of openids) await cloud.message(openid, KIND, words, `site/errands/index?communityId=${communityId}&errandId=${_id}`).catch(() => log({ message: KIND, errand: _id, givenUp: true }));
}
