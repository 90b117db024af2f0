import type { GuideView } from '@contract/keys-store';
import { maskName } from '@domain/kernel/mask';
import type { EntryGuide } from '@domain/keys/entry-guide';
import { giftsOf, guideOf, type HandoverSettings } from '@domain/keys/key-kinds';

/** What is to be explained and given, with what was; a gift given stays listed when the settings drop it. */
export function guideView({ told, gifts, signed }: EntryGuide, settled: { readonly handover?: HandoverSettings }): GuideView {
  const given = new Map(gifts.map((one) => [one.stockId, one])), listed = giftsOf(settled);
  return {
    items: guideOf(settled).map((item) => ({ ...item, at: told[item.code]?.at ?? null, by: told[item.code]?.by ?? '' })),
    gifts: [...listed, ...gifts.filter(({ stockId }) => !listed.some((one) => one.stockId === stockId)).map(({ stockId, name, count }) => ({ stockId, name, each: count }))].map((gift) => ({ ...gift, at: given.get(gift.stockId)?.at ?? null, by: given.get(gift.stockId)?.by ?? '' })),
    signed: signed && { at: signed.at, name: maskName(signed.name) },
  };
}
