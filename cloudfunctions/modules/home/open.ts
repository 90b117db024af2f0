import { contract } from '@contract/contract';
import type { HomeView } from '@contract/home';
import type { Seat } from '@domain/booking/ledger';
import { homeLabel, homeShort } from '@domain/community/home';
import { isOver } from '@domain/defects/defect';
import { dueFen } from '@domain/fees/bill';
import { placeOfItem } from '@domain/inspection/form';
import { formOf } from '@domain/inspection/terms';
import { ok, refuse } from '@domain/kernel/result';
import { nextStep, stepsOf } from '@domain/movein/steps';
import { livesSince } from '@domain/movein/closing';
import { findCase } from '@cloud/kit/change-case';
import { findLedger, visitOf } from '@cloud/kit/find-ledger';
import { implement } from '@cloud/kit/implement';

/** The owner's first screen: the case, which tells the right too, and what is told of the ledger, side by side. */
export const open = implement(contract.home.open, async (context) => {
  const { homeId } = context.input;
  const [{ stored: moveIn }, seated] = await Promise.all([findCase(context, homeId, false), findLedger(context, homeId)]);
  if (!moveIn || !seated) return refuse('NO_CASE');
  const { ledger, seat } = seated;
  const facts = { moveIn, seat };
  const form = formOf(moveIn);
  return ok({
    homeId, label: homeLabel(moveIn.place), short: homeShort(moveIn.place), communityName: moveIn.communityName, houseType: moveIn.houseType, area: moveIn.area,
    steps: stepsOf(facts), next: nextStep(facts), visit: visitOf(ledger, seat), turn: turnOf(seat, context.at), arrivedAt: seat.state === 'arrived' ? seat.at : null,
    place: ledger.told.place, hotline: ledger.told.hotline,
    bring: moveIn.materialsAsked.filter(({ required }) => required).map(({ name }) => name),
    missing: moveIn.review.state === 'returned' ? moveIn.review.missing : [],
    notices: ledger.told.notices.map(({ id, title, at }) => ({ id, title, at, isRead: id in moveIn.noticeReads })),
    unread: moveIn.news.filter(({ read }) => !read).length,
    dueFen: dueFen(moveIn.bill),
    defects: moveIn.defects.filter((defect) => !isOver(defect)).map(({ no, room, item, words, state, severity, deadline }) => ({ no, ...placeOfItem(form, room, item), words, state, severity, deadline })),
    keysAt: livesSince(moveIn),
    archive: moveIn.archive.state === 'made' ? { state: 'made' as const, code: moveIn.archive.code, parts: moveIn.archive.parts } : { state: moveIn.archive.state, code: null, parts: 0 },
  });
}, (context) => findLedger(context, context.input.homeId));

const turnOf = ({ offer, wait, asked }: Seat, now: number): HomeView['turn'] =>
  offer && offer.until >= now ? { kind: 'offered', until: offer.until } : wait ? { kind: 'waiting' } : asked ? { kind: 'asked' } : null;
