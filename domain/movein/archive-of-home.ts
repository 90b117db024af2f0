import { firstBroken, type Digest, type TrailEntry } from '../audit/trail';
import type { Community } from '../community/community';
import { archiveOf, type Archive, type ArchiveFacts } from '../documents/archive';
import { dayWords } from '../documents/china-words';
import { entryReceipt } from '../documents/key-papers';
import { paymentReceipt } from '../documents/money-papers';
import type { Paper, PaperImage, TimelineEntry } from '../documents/paper';
import { homeLine } from '../documents/paper-head';
import { materialsList, trailRecord, type FileRow } from '../documents/record-papers';
import { firstEntryRegistration, ownerRegistration } from '../documents/registration-forms';
import { checkedBy } from '../review/approval';
import { countedSignatures } from '../documents/signing';
import { signingRecord } from '../documents/signing-record';
import { withSignatures } from '../documents/with-signatures';
import { inspectionItems, roundRecord } from '../documents/inspection-form';
import { materialPages } from '../dossier/files-of-home';
import type { Registration } from '../forms/registration';
import { roundsOf } from '../inspection/rounds';
import { formOf } from '../inspection/terms';
import { dayOf, type Day, type Instant } from '../kernel/calendar';
import { maskIdNumber, maskName } from '../kernel/mask';
import { yuan } from '../kernel/money';
import { explainedUntil, paperNotesOf, type Explanation } from '../library/paper-notes';
import { firstOwnerNo } from './first-owner';
import type { MoveInCase } from './case';
import { paperHome, paperNumber, paperOfHome, type PaperCommunity } from './papers-of-home';
import { signingTermsOf } from './signing-terms-of';
import { templateOf } from './steps';
import { peopleOf } from '../people/people';
import { isInTimeline, personOfEntry, wordsOfEntry } from './trail-words';

export type ArchiveSource = {
  readonly moveIn: MoveInCase; readonly community: PaperCommunity & Pick<Community, 'crew'>
  /** The registration as opened by the vault; null where none was made. */
  readonly record: Registration | null
  readonly arrivedAt: Instant | null; readonly closedAt: Instant; readonly code: string
  /** A later edition: made at that instant, with that much of the log. */
  readonly later?: { readonly at: Instant; readonly entries: number; readonly edition: number }
  /** The code as a picture to scan, on the cover. */
  readonly codePicture?: PaperImage
  readonly imageOf: (fileId: string) => PaperImage | null; readonly digestOfFile: (fileId: string) => string
};

/** The chained log up to the closing of the case: what comes later is no part of the move-in, and the archive stays the same whenever it is made. */
export const trailOf = ({ moveIn: { trail, closed }, later }: Pick<ArchiveSource, 'moveIn' | 'later'>): readonly TrailEntry[] => trail.slice(0, later?.entries ?? closed?.entries ?? trail.length);

const paidBefore = ({ moveIn, closedAt, later }: ArchiveSource) => moveIn.bill.payments.filter(({ at }) => at <= (later?.at ?? closedAt));

function timelineOf(source: ArchiveSource): readonly TimelineEntry[] {
  const { moveIn, community, arrivedAt } = source;
  const done = trailOf(source).filter(isInTimeline).map((entry): TimelineEntry => ({ at: entry.at, what: wordsOfEntry(entry), by: personOfEntry(entry.by, moveIn.owners, community.crew, moveIn) }));
  const paid = paidBefore(source).map(({ at, fen }): TimelineEntry => ({ at, what: `交费 ¥${yuan(fen)}`, by: '业主' }));
  const arrived: readonly TimelineEntry[] = arrivedAt === null ? [] : [{ at: arrivedAt, what: '到场签到', by: '服务中心' }];
  return [...done, ...paid, ...arrived].sort((a, b) => a.at - b.at);
}

/** The registration as the dossier names it where it was deleted. */
export const RECORD_NAME = '业主登记表';
const ASKED = '（应业主要求）';
const filesOf = ({ moveIn, digestOfFile }: ArchiveSource, isDeleted: boolean): readonly (FileRow & { readonly day: Day; readonly isAsked: boolean })[] =>
  materialPages(moveIn).filter(({ day }) => (day !== null) === isDeleted).map(({ code, page, fileId, digest, day, isAsked }) =>
    ({ name: moveIn.materialsAsked.find((one) => one.code === code)?.name ?? code, page: page + 1, digest: digest ?? digestOfFile(fileId), day: day ?? '', isAsked }));

/** Signed papers with a place of their own in the order; others follow the keys. */
const PLACED: ReadonlySet<string> = new Set(['residence-agreement', 'inspection-form', 'handover-sheet']);

/** Explanations of before the closing, or of before a later edition: the archive stays the same whenever it is made. */
const explainedBy = ({ moveIn, closedAt, later }: ArchiveSource): readonly Explanation[] => explainedUntil(paperNotesOf(moveIn).explained, later?.at ?? closedAt);

function papersOf(source: ArchiveSource, digest: Digest): readonly Paper[] {
  const { moveIn, community, record, imageOf } = source;
  const isIn = (at: Instant | undefined): boolean => at !== undefined && at <= (source.later?.at ?? source.closedAt);
  const home = paperHome(moveIn, community), subtitle = homeLine(home), kept = Object.values(moveIn.papers), trail = trailOf(source), files = filesOf(source, false);
  const signed = (code: string): readonly Paper[] => kept.filter((one) => one.code === code).map((one) => withSignatures(one.paper, [...one.asked, ...(signingTermsOf(moveIn, code)?.also ?? [])], countedSignatures(one)));
  const made = (code: string): readonly Paper[] => { const paper = paperOfHome(code, moveIn, community, imageOf)?.paper; return paper ? [paper] : []; };
  const signedForm = signed('inspection-form'), rounds = roundsOf(moveIn).filter(({ at }) => isIn(at));
  const ownerName = record ? moveIn.owners.find(({ no }) => no === record.ownerNo)?.name ?? '' : '';
  return [
    ...signed('residence-agreement'), ...made('charge-list'), ...paidBefore(source).map((payment) => paymentReceipt(home, moveIn.bill, payment)),
    ...(record ? [ownerRegistration, firstEntryRegistration].map((form) => form({ home, number: paperNumber('owner-registration', moveIn), ownerName, record, isMasked: true, submittedAt: moveIn.registration?.submittedAt ?? null, checked: checkedBy(moveIn.review) })) : []),
    ...(signedForm.length ? [...signedForm, ...(moveIn.inspection ? [inspectionItems(home, formOf(moveIn), moveIn.inspection, moveIn.defects)] : [])] : made('inspection-form')), ...(rounds.length ? [roundRecord(home, formOf(moveIn), rounds)] : []), ...signed('handover-sheet'), ...made('key-receipt'), ...(isIn(moveIn.entryGuide?.signed?.at) && moveIn.entryGuide ? [entryReceipt(home, moveIn.entryGuide)] : []),
    ...kept.filter(({ code }) => !PLACED.has(code)).flatMap(({ code }) => signed(code)),
    signingRecord(Object.fromEntries(kept.map(({ code, paper }) => [code, paper.title])), kept, subtitle, { explained: explainedBy(source) }),
    ...(files.length ? [materialsList(subtitle, files)] : []),
    trailRecord(subtitle, trail.map((entry) => ({ at: entry.at, hash: entry.hash, what: wordsOfEntry(entry), by: personOfEntry(entry.by, moveIn.owners, community.crew, moveIn) })), firstBroken(trail, digest)),
  ];
}

/** 一户一档 of a closed case: the same case gives the same archive, whoever makes it and when. */
export function archiveOfHome(source: ArchiveSource, digest: Digest): Archive {
  const { moveIn, community, record, closedAt, code, later, codePicture } = source;
  const { name, document } = templateOf(moveIn), gone = moveIn.privacy?.record;
  const facts: ArchiveFacts = {
    number: paperNumber('archive', moveIn), community: community.name, company: community.company, place: moveIn.place, houseType: moveIn.houseType, area: moveIn.area, contractNo: moveIn.contractNo,
    people: [...moveIn.owners.map(({ no, name: owner, phoneTail }) => ({ role: no === firstOwnerNo(moveIn.owners) ? '业主' : '共有人', name: maskName(owner), phone: `*******${phoneTail}`, idNumber: record?.ownerNo === no ? maskIdNumber(record.idNumber) : '—' })), ...peopleOf(moveIn).proxies.filter(({ grantedAt }) => grantedAt <= closedAt).map(({ name: proxy, phoneTail, idMask }) => ({ role: '代办人', name: maskName(proxy), phone: `*******${phoneTail}`, idNumber: idMask }))],
    flow: `${name} ${document}`, openedAt: moveIn.openedAt, closedAt, code, timeline: timelineOf(source), trailHash: trailOf(source).at(-1)?.hash ?? '',
    ...(later ? { edition: later.edition, editionAt: later.at } : {}), ...(codePicture ? { codePicture } : {}),
    deletedOnSchedule: [
      ...filesOf(source, true).map((file) => ({ name: `${file.name} 第 ${file.page} 页${file.isAsked ? ASKED : ''}`, digest: file.digest, day: dayWords(file.day) })),
      ...(gone ? [{ name: `${RECORD_NAME}${gone.isAsked ? ASKED : ''}`, digest: '', day: dayWords(dayOf(gone.at)) }] : []),
    ],
  };
  return archiveOf(facts, papersOf(source, digest), digest);
}
