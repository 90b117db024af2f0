import type { KeysView } from '@contract/keys';
import { homeLabel } from '@domain/community/home';
import { openDefects } from '@domain/defects/defect';
import { expectedCounts, keyStep, total, type Counted, type KeyIssue } from '@domain/keys/key-issue';
import { maskName } from '@domain/kernel/mask';
import type { MoveInCase } from '@domain/movein/case';
import { missingBefore } from '@domain/movein/steps';

/** The five steps of one home's keys as owner and staff see them; the household is named masked. */
export function keysView(moveIn: MoveInCase, keys: KeyIssue | null, openid: string): KeysView {
  const needs = missingBefore('keys', { moveIn, seat: null });
  const one = (who: 'first' | 'second' | 'owner', counted: Counted | null | undefined): KeysView['counts'] =>
    counted ? [{ who, name: who === 'owner' ? maskName(counted.name) : counted.name, at: counted.at, counts: counted.counts, isYou: counted.by === openid }] : [];
  return {
    label: homeLabel(moveIn.place), name: moveIn.owners.map(({ name }) => maskName(name)).join('、'), kinds: moveIn.keyKinds, step: keyStep(keys), total: total(expectedCounts(moveIn.keyKinds)),
    isOpen: needs.length === 0, needs, openDefects: openDefects(moveIn.defects).length, takenOut: keys && { name: keys.takenOut.name, at: keys.takenOut.at },
    counts: [...one('first', keys?.first), ...one('second', keys?.second), ...one('owner', keys?.owner)], signedAt: keys?.signedAt ?? null,
  };
}
