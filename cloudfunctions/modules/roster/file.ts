import { contract } from '@contract/contract';
import { homesOf } from '@domain/community/community';
import { homeShort } from '@domain/community/home';
import { communityOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { MOST_LOTS } from '@domain/parking/lot';
import { takenExport } from '@domain/privacy/exports';
import { spacesInWords } from '@domain/roster/read-spaces';
import { rosterRows, ROSTER_WIDTHS } from '@domain/roster/roster-rows';
import { change } from '@cloud/kit/change';
import { implement } from '@cloud/kit/implement';
import { keepLog } from '@cloud/kit/keep-log';
import { writeXlsx } from '@cloud/platform/sheet/write-xlsx';

const PAGE = 1000, LIMIT = 5000;

/** Full numbers, for the manager who asked, once another has approved. They go out in the answer itself: no file of them is left in storage. That they went is logged before. */
export const file = implement(contract.roster.file, async (context) => {
  const { store, vault, at, openid, input: { exportId } } = context, communityId = communityOf(exportId);
  const [asked, community] = await Promise.all([store.find('rosterExports', exportId), store.find('communities', communityId, ['buildings']), context.right()]);
  if (!asked || !community) return refuse('EXPORT_UNKNOWN');
  const { building } = asked, count = homesOf(community, building === null ? undefined : [building]);
  if (count > LIMIT) return refuse('ROSTER_TOO_BIG', { limit: LIMIT });
  const taken = await change(context, 'rosterExports', exportId, (one) => {
    const next = one ? takenExport(one, openid, at) : refuse('EXPORT_UNKNOWN');
    return next.ok ? { ok: true as const, document: next.value, answer: null } : next;
  }, asked);
  if (!taken.ok) return taken;
  await keepLog(context, communityId, { by: openid, what: 'roster-exported', of: `${exportId}|${count}` });
  const lots = await store.list('lots', { where: { communityId }, fields: ['name', 'type', 'spaces'], limit: MOST_LOTS }), spacesOf = spacesInWords(lots);
  const pages = await Promise.all(Array.from({ length: Math.ceil(count / PAGE) }, (_, page) => store.list('homes', {
    where: { communityId, ...(building === null ? {} : { building }) }, fields: ['building', 'unit', 'room', 'houseType', 'area', 'contractNo', 'contractKind', 'deliveryFrom', 'deliveryTo', 'owners'], orderBy: [['_id', 'asc']], limit: PAGE, skip: page * PAGE,
  })));
  const open = (sealed: string): string => (sealed ? vault.open(sealed) : '');
  const homes = pages.flat().map((home) => ({ ...home, spaces: spacesOf(homeShort(home)), owners: home.owners.map(({ name, phone, idNumber }) => ({ name, phone: open(phone), idNumber: open(idNumber) })) }));
  return ok({ homes: homes.length, content: writeXlsx([{ name: '房屋名册', widths: ROSTER_WIDTHS, rows: rosterRows(homes) }]).toString('base64') });
});
