import type { Community } from '../community/community';
import { homeLabel } from '../community/home';
import { BLANK_FORMS, blankForm } from '../documents/blank-form';
import { dayWords } from '../documents/china-words';
import { handoverSheet, type HandoverFacts } from '../documents/handover-sheet';
import { homeValues } from '../documents/home-values';
import { CONDITIONS, inspectionForm } from '../documents/inspection-form';
import { keyReceipt, ownerKeyRegister, staffKeyRegister, type Register } from '../documents/key-papers';
import { findDocument, type LibraryDocument } from '../documents/library';
import { chargeList, prepaidCharges, sundryCharges } from '../documents/money-papers';
import type { Block, Paper, PaperImage } from '../documents/paper';
import { hasText, keyClausesOf, paperFromText, type KeyClause, type TextDocument } from '../documents/paper-from-text';
import { papersAskedOf } from '../documents/paper-asks';
import { homeLine, type PaperHome } from '../documents/paper-head';
import type { PlaceholderValues } from '../documents/placeholders';
import { notBegun } from '../inspection/inspection';
import { formOf } from '../inspection/terms';
import { addDays, dayOf, type Day, type Instant } from '../kernel/calendar';
import { homeKeyOf } from '../kernel/ids';
import { ok } from '../kernel/result';
import type { TextInForce } from '../library/own-document';
import { paperNotesOf } from '../library/paper-notes';
import type { MoveInCase } from './case';
import { placesToSign } from './signing-terms-of';

/** What of a community its papers say. */
export type PaperCommunity = Pick<Community, 'name' | 'company' | 'developer' | 'hotline' | 'place' | 'fees' | 'ownPapers'> & {
  /** Its own texts in force, in the place of the samples. */
  readonly ownTexts?: Readonly<Record<string, TextInForce>>;
};
export const PAPER_COMMUNITY_FIELDS = ['name', 'company', 'developer', 'hotline', 'place', 'fees', 'ownPapers'] as const;
export type HomePaper = {
  readonly paper: Paper; readonly keyClauses: readonly KeyClause[]
  /** What the open places of a text were filled with; null for a paper made from the record, which says nothing else. */
  readonly filledWith: string | null
};

/** Photos of identity papers are kept for half a year from the day the case was opened (ID-5). */
export const idDeletionDay = (openedAt: Instant): Day => addDays(dayOf(openedAt), 180);
/** Where the catalogue names no deposit. */
const USUAL_DECORATION_DEPOSIT = 200_000;
const NUMBERS: Readonly<Record<string, string>> = { 'residence-agreement': 'XY', 'handover-sheet': 'JJ', 'inspection-form': 'YF', 'key-receipt': 'YS', 'charge-list': 'QD', 'owner-registration': 'DJ', archive: 'DA' };

export const paperNumber = (code: string, { homeId }: Pick<MoveInCase, 'homeId'>): string => (NUMBERS[code] ? `${NUMBERS[code]}-${homeKeyOf(homeId)}` : '');
export const paperHome = ({ place, houseType, area, contractNo, owners }: MoveInCase, { name, company }: PaperCommunity): PaperHome =>
  ({ community: name, company, place, houseType, area, contractNo, owners: owners.map((owner) => ({ no: owner.no, name: owner.name })) });

function valuesOf({ place, houseType, area, contractNo, owners, openedAt }: MoveInCase, community: PaperCommunity): PlaceholderValues {
  const price = community.fees.find(({ how }) => how === 'area-month')?.price ?? null;
  const deposit = community.fees.find(({ code, how }) => how === 'fixed' && code.includes('deposit'))?.price ?? USUAL_DECORATION_DEPOSIT;
  const values = homeValues({
    community: community.name, company: community.company, developer: community.developer, hotline: community.hotline, servicePlace: community.place,
    place, houseType, area, contractNo, owners: owners.map(({ name }) => name), deliveryDay: null, feePrice: price, decorationDeposit: deposit, idDeletionDay: idDeletionDay(openedAt), visit: null,
  });
  // The day is not known when papers are read at home; the sheet that fixes it is named instead.
  return { ...values, deliveryDay: '双方签署《房屋交接单》之日' };
}

const withPlaces = (paper: Paper, places: Block): Paper => ({ ...paper, blocks: paper.blocks.map((block) => (block.kind === 'signatures' ? places : block)) });
const placesIn = (moveIn: MoveInCase, code: string, { company }: PaperCommunity): Block | null => {
  const parties = placesToSign(moveIn, code, company);
  return parties && { kind: 'signatures', parties };
};
/** A paper made from the record, with the places of this case where it is signed in it. */
const signedIn = (moveIn: MoveInCase, community: PaperCommunity, paper: Paper): Paper => {
  const places = placesIn(moveIn, paper.code, community);
  return places ? withPlaces(paper, places) : paper;
};

/** The text in force: the community's own, or the library's sample. */
export function textInForce(document: LibraryDocument, { ownTexts }: Pick<PaperCommunity, 'ownTexts'>): TextDocument | null {
  if (!hasText(document)) return null;
  const own = ownTexts?.[document.code];
  return own ? { code: document.code, name: own.title, version: own.version, text: own.text, isOwn: true } : document;
}

/** A text filled for a home; refused with the names of values nobody knows yet. */
export function filledText(document: TextDocument, moveIn: MoveInCase, community: PaperCommunity) {
  const values = valuesOf(moveIn, community), places = placesIn(moveIn, document.code, community);
  const paper = paperFromText(document, homeLine(paperHome(moveIn, community)), paperNumber(document.code, moveIn), values, places);
  const keyClauses = keyClausesOf(document, values);
  if (!paper.ok) return paper;
  if (!keyClauses.ok) return keyClauses;
  return ok({ paper: paper.value, keyClauses: keyClauses.value, filledWith: JSON.stringify([values, paper.value.subtitle, places]) });
}

/** What is handed over with the home, each ticked or not (DC-7). */
const booksOf = (moveIn: MoveInCase): HandoverFacts['books'] => {
  const { given } = paperNotesOf(moveIn);
  return papersAskedOf(moveIn).filter(({ use }) => use === 'issue').map(({ code }) => ({ name: findDocument(code)?.name ?? code, isGiven: given[code] !== undefined }));
};
/** What was counted with the owner on the walk (IN-5). */
const goodsOf = ({ inspection }: MoveInCase): HandoverFacts['goods'] => (inspection?.goods ?? []).map(({ name, count, condition, note }) => ({ name, count, note: [CONDITIONS[condition], note].filter(Boolean).join('，') }));
/** A finished walk is there to be signed, unless the household has moved in without it: it is not shown empty places for ever. */
export const isFormToSign = ({ inspection, closed, papers }: MoveInCase): boolean => !!inspection?.finishedAt && (closed === null || papers['inspection-form'] !== undefined);
/** One home's line in a key register: lent to staff until the owner has signed for them, or signed out to the owner. */
const registerOf = (moveIn: MoveInCase, { name, company }: PaperCommunity, { name: taker, at }: { readonly name: string; readonly at: Instant }): Register => ({
  community: name, company, number: '', period: dayWords(dayOf(at)),
  rows: [{ home: homeLabel(moveIn.place), keys: moveIn.keyKinds.map((kind) => `${kind.name} ${kind.count}`).join('、'), taker, giver: moveIn.keys?.takenOut.name ?? '', at, back: moveIn.keys?.signedAt ?? null, note: '' }],
});

type Maker = (moveIn: MoveInCase, community: PaperCommunity, imageOf: (fileId: string) => PaperImage | null) => Paper | null;
const MADE: Readonly<Record<string, Maker>> = {
  'handover-sheet': (moveIn, community) => signedIn(moveIn, community, handoverSheet({
    home: paperHome(moveIn, community), number: paperNumber('handover-sheet', moveIn), form: formOf(moveIn), inspection: moveIn.inspection ?? notBegun, defects: moveIn.defects, keys: moveIn.keyKinds, goods: goodsOf(moveIn), books: booksOf(moveIn),
  })),
  'inspection-form': (moveIn, community, imageOf) => moveIn.inspection && withPlaces(
    inspectionForm({ home: paperHome(moveIn, community), number: paperNumber('inspection-form', moveIn), form: formOf(moveIn), inspection: moveIn.inspection, defects: moveIn.defects, imageOf, isShort: isFormToSign(moveIn) }),
    (isFormToSign(moveIn) ? placesIn(moveIn, 'inspection-form', community) : null) ?? { kind: 'note', text: '读数和尚未修好的问题由双方在《房屋交接单》上签名确认。' }),
  'key-receipt': (moveIn, community) => moveIn.keys && keyReceipt(paperHome(moveIn, community), paperNumber('key-receipt', moveIn), moveIn.keyKinds, moveIn.keys),
  'charge-list': (moveIn, community) => chargeList(paperHome(moveIn, community), paperNumber('charge-list', moveIn), moveIn.bill),
  'sundry-charges': (moveIn, community) => sundryCharges(paperHome(moveIn, community), '', moveIn.bill),
  'prepaid-charges': (_, community) => prepaidCharges(community.name, community.fees),
  'staff-key-register': (moveIn, community) => moveIn.keys && staffKeyRegister(registerOf(moveIn, community, moveIn.keys.takenOut)),
  'owner-key-register': (moveIn, community) => (moveIn.keys?.signedAt ? ownerKeyRegister(registerOf(moveIn, community, { name: moveIn.keys.signature?.name ?? '', at: moveIn.keys.signedAt })) : null),
  ...Object.fromEntries(BLANK_FORMS.map((code): readonly [string, Maker] => [code, (moveIn, community) => signedIn(moveIn, community, blankForm(code, paperHome(moveIn, community), ''))])),
};

/** A home's paper by its code as the facts are now, or null where there is none or something it must say is not known yet. */
export function paperOfHome(code: string, moveIn: MoveInCase, community: PaperCommunity, imageOf: (fileId: string) => PaperImage | null = () => null): HomePaper | null {
  const make = Object.hasOwn(MADE, code) ? MADE[code] : undefined;
  if (make) { const paper = make(moveIn, community, imageOf); return paper && { paper, keyClauses: [], filledWith: null }; }
  const document = findDocument(code), text = document?.code === code ? textInForce(document, community) : null, filled = text && filledText(text, moveIn, community);
  return filled?.ok ? filled.value : null;
}
