import { contract } from '@contract/contract';
import { homesOf } from '@domain/community/community';
import { ok, refuse } from '@domain/kernel/result';
import { rosterRows, ROSTER_WIDTHS } from '@domain/roster/roster-rows';
import { implement } from '@cloud/kit/implement';
import { writeXlsx } from '@cloud/platform/sheet/write-xlsx';

const PAGE = 1000, LIMIT = 5000;

/** Full numbers go out in the answer itself: no file of them is left in storage. Why it was wanted, and by whom, is logged before. */
export const file = implement(contract.roster.file, async ({ store, vault, log, openid, right, input: { communityId, building, reason } }) => {
  const [community] = await Promise.all([store.find('communities', communityId, ['buildings']), right()]);
  const asked = community ? homesOf(community, building === null ? undefined : [building]) : 0;
  if (asked > LIMIT) return refuse('ROSTER_TOO_BIG', { limit: LIMIT });
  log({ what: 'roster-file', communityId, building, by: openid, reason });
  const pages = await Promise.all(Array.from({ length: Math.ceil(asked / PAGE) }, (_, page) => store.list('homes', {
    where: { communityId, ...(building === null ? {} : { building }) }, fields: ['building', 'unit', 'room', 'houseType', 'area', 'contractNo', 'deliveryFrom', 'deliveryTo', 'owners'], orderBy: [['_id', 'asc']], limit: PAGE, skip: page * PAGE,
  })));
  const open = (sealed: string): string => (sealed ? vault.open(sealed) : '');
  const homes = pages.flat().map((home) => ({ ...home, owners: home.owners.map(({ name, phone, idNumber }) => ({ name, phone: open(phone), idNumber: open(idNumber) })) }));
  return ok({ homes: homes.length, content: writeXlsx([{ name: '房屋名册', widths: ROSTER_WIDTHS, rows: rosterRows(homes) }]).toString('base64') });
});
