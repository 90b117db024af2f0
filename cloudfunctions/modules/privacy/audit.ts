import type { AuditRow } from '@contract/privacy';
import { contract } from '@contract/contract';
import type { TrailEntry } from '@domain/audit/trail';
import type { CrewMember } from '@domain/community/community';
import { homeKeyOf } from '@domain/kernel/ids';
import { ok } from '@domain/kernel/result';
import { isNews, type LogKind, type LogPage } from '@domain/privacy/log';
import { LOOK_REASONS, type LookReason } from '@domain/privacy/looks';
import { implement } from '@cloud/kit/implement';
import type { Vault } from '@cloud/platform/ports';

const PAGES = 6, ROWS = 100;

/** The community's log, the latest first; some pages at a time, sifted by person, home, kind and day. */
export const audit = implement(contract.privacy.audit, async ({ store, vault, at, input: { communityId, day, memberId, home, what, before } }) => {
  const [community, pages] = await Promise.all([
    store.find('communities', communityId, ['crew', 'lookAlertAt']),
    store.list('privacyLog', { where: { communityId, ...(before ? { no: { lte: before } } : {}), ...(day ? { day } : {}) }, orderBy: [['no', 'desc']], limit: PAGES }),
  ]);
  const crew = community?.crew ?? [], who = memberId && crew.find(({ id }) => id === memberId);
  const rows: AuditRow[] = [];
  let next: number | null = null;
  for (const page of pages) {
    // A whole page or none: the next one begins where this one ended.
    if (rows.length >= ROWS) { next = page.no; break; }
    rows.push(...page.entries.map((entry) => ({ entry, row: rowOf(entry, page, crew, vault) })).filter(({ entry, row }) => (!what || row.what === what) && (!memberId || (!!who && entry.by === who.openid)) && (!home || row.home === home)).map(({ row }) => row).reverse());
    next = page.no > 1 ? page.no - 1 : null;
  }
  if (day && pages.length < PAGES && rows.length < ROWS) next = null;
  const alertAt = community?.lookAlertAt;
  return ok({ rows, before: next, crew: crew.filter(({ openid }) => openid).map(({ id, name }) => ({ id, name })), alertAt: isNews(alertAt, at) ? alertAt ?? null : null });
});

function rowOf({ at, by, what, of, hash }: TrailEntry, { whys }: Pick<LogPage, 'whys'>, crew: readonly CrewMember[], vault: Vault): AuditRow {
  const [first = '', ...rest] = of.split('|'), homeId = first.startsWith('home_') ? first : null, last = rest.at(-1), why = LOOK_REASONS.find((reason) => reason === last) ?? null, sealed = whys[hash];
  return { at, who: crew.find(({ openid }) => openid === by)?.name ?? '', what: what as LogKind, home: homeId ? homeKeyOf(homeId) : null, homeId, of: (homeId ? rest : [first, ...rest]).filter((part) => part !== why).join('|'), why: why as LookReason | null, words: sealed ? vault.open(sealed) : '', hash: hash.slice(0, 16) };
}
