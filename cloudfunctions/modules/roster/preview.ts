import { contract } from '@contract/contract';
import type { RosterPreview } from '@contract/roster';
import { homeLabel, squareMetres } from '@domain/community/home';
import { homesOf } from '@domain/community/community';
import type { ImportId } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { MOST_LOTS } from '@domain/parking/lot';
import { diffRoster, type RosterDiff } from '@domain/roster/diff-roster';
import { isFileOfImport } from '@domain/roster/file-of-import';
import type { RosterProblem } from '@domain/roster/problem';
import { withSpaces } from '@domain/roster/read-spaces';
import type { RosterHome } from '@domain/roster/roster-home';
import { HOMES_A_PIECE, importPieceId, piecesOf, rosterKeptUntil, type RosterImportPiece, type RosterOwnerRead, type SealedRosterHome } from '@domain/roster/roster-import';
import { filedHome, rosterKeys } from '@domain/roster/take-in';
import { sha256 } from '@cloud/kit/digest';
import { implement, type Context } from '@cloud/kit/implement';
import { readFile } from './read-file';

const PAGE = 1000, PROBLEMS_SHOWN = 200, SAMPLE = 6, CHANGES_SHOWN = 100, PIECES_AN_INSERT = 5;

/** Reads the file, compares it with the roster, and lays what would change aside, sealed and in pieces. The roster itself is untouched. */
export const preview = implement(contract.roster.preview, async (context) => {
  const { store, vault, cloud, request, at, input: { communityId, fileId, name, sheet, mapping } } = context;
  const importId: ImportId = `imp_${communityId.slice(4)}_${sha256(request.id).slice(0, 12)}`;
  if (!isFileOfImport(fileId, communityId)) return refuse('FILE_FOREIGN');
  const [before, community] = await Promise.all([store.find('imports', importId), store.find('communities', communityId, ['declaredBuildings', 'buildings']), context.right()]);
  if (before && !before.isRefused) return before.requestDigest === request.digest ? ok(JSON.parse(vault.open(before.sealedPreview)) as RosterPreview) : { ok: false, code: 'REQUEST_REUSED', data: {} };
  const bytes = await cloud.download(fileId).catch(() => null);
  const file = bytes ? readFile(bytes, communityId, community?.declaredBuildings ?? [], sheet, mapping) : refuse('FILE_BROKEN');
  const head = { _id: importId, communityId, fileId, requestDigest: request.digest, donePieces: 0, doneHomes: 0, keptUntil: rosterKeptUntil(at) };
  if (!file.ok) {
    // Its numbers lie there in the open whether it could be read or not.
    if (bytes && !before) await store.insert('imports', { ...head, isRefused: true, sealedPreview: '', homes: 0, pieces: 0, buildings: [] });
    return file;
  }
  const { mapping: columns } = file.value, lots = columns.spaces === undefined ? [] : await store.list('lots', { where: { communityId }, fields: ['name', 'type', 'spaces'], limit: MOST_LOTS });
  const reading = withSpaces(file.value.reading, columns, lots);
  const diff = diffRoster(reading.homes, await filedHomes(context, community ? homesOf(community) : 0), rosterKeys(vault), reading.left);
  const homes: readonly Laid[] = [...diff.added, ...diff.changed.map(({ home, fields }): Laid => (fields.every((field) => field === 'spaces') ? { ...home, isOnlySpaces: true } : home))];
  await laidAside(context, importId, homes);
  const answer = answerOf(importId, name, { ...file.value, reading }, diff);
  const isKept = await store.insert('imports', { ...head, sealedPreview: vault.seal(JSON.stringify(answer)), homes: homes.length, pieces: Math.ceil(homes.length / HOMES_A_PIECE), buildings: [...new Set(homes.map(({ building }) => building))] });
  // Heard twice at once, with the roster written in between: both are told what is kept.
  const kept = isKept ? null : await store.find('imports', importId);
  return ok(kept && !kept.isRefused ? JSON.parse(vault.open(kept.sealedPreview)) as RosterPreview : answer);
});

/** A home as it is laid aside. */
type Laid = RosterHome & Pick<SealedRosterHome, 'isOnlySpaces'>;

async function filedHomes({ store, input: { communityId } }: Context<typeof contract.roster.preview>, homes: number) {
  const pages = await Promise.all(Array.from({ length: Math.ceil(homes / PAGE) }, (_, page) => store.list('homes', {
    where: { communityId }, fields: ['building', 'unit', 'room', 'houseType', 'area', 'contractNo', 'contractKind', 'deliveryFrom', 'deliveryTo', 'owners'], orderBy: [['_id', 'asc']], limit: PAGE, skip: page * PAGE,
  })));
  return pages.flat().map(filedHome);
}

/** The head of the import is written after this: an import that can be found is whole. */
async function laidAside({ store, vault, input: { communityId } }: Context<typeof contract.roster.preview>, importId: ImportId, homes: readonly Laid[]): Promise<void> {
  const sealed = homes.map(({ owners, rows: _rows, spaceCells: _cells, ...home }): SealedRosterHome => ({ ...home, sealedOwners: vault.seal(JSON.stringify(owners.map(({ name, phone, idNumber, idKind, address }): RosterOwnerRead => ({ name, phone, idNumber, idKind, ...(address ? { address } : {}) })))) }));
  const pieces = piecesOf(sealed, HOMES_A_PIECE).map((piece, i): RosterImportPiece => ({ _id: importPieceId(importId, i), communityId, importId, homes: piece }));
  for (const some of piecesOf(pieces, PIECES_AN_INSERT)) if (!(await store.insertAll('importPieces', some))) for (const one of some) await store.insert('importPieces', one);
}

/** What leaves a home out stands before what does not: of a long list only the first are shown. */
const heaviest = (problems: readonly RosterProblem[]): readonly RosterProblem[] => [...problems.filter(({ weight }) => weight === 'blocks'), ...problems.filter(({ weight }) => weight !== 'blocks')];

function answerOf(importId: ImportId, file: string, { sheet, sheets, header, mapping, reading }: Extract<ReturnType<typeof readFile>, { ok: true }>['value'], diff: RosterDiff): RosterPreview {
  const spaces = [...diff.added, ...diff.changed.map(({ home }) => home)].reduce((sum, home) => sum + (home.spaces?.length ?? 0), 0);
  return {
    importId, file, sheet, sheets, headers: header, mapping: mapping as Record<string, number>,
    homes: reading.homes.length, owners: reading.homes.reduce((sum, { owners }) => sum + owners.length, 0),
    fresh: diff.added.length, changed: diff.changed.length, same: diff.same.length, left: reading.left.length, missing: diff.missing.length, sold: diff.changed.filter(({ isSold }) => isSold).length,
    ...(spaces ? { spaces } : {}),
    problems: heaviest(reading.problems).slice(0, PROBLEMS_SHOWN).map(({ sheet: of, row, column, value, code, field, weight }) => ({ ...(of === undefined ? {} : { sheet: of }), row, column, value: value.slice(0, 60), code, field, weight })),
    problemRows: new Set(reading.problems.map(({ row }) => row)).size,
    sample: reading.homes.slice(0, SAMPLE).map((home) => ({ label: homeLabel(home), names: home.owners.map(({ name }) => name).join('、'), houseType: home.houseType, area: squareMetres(home.area) })),
    changes: diff.changed.slice(0, CHANGES_SHOWN).map(({ home, fields, isSold }) => ({ label: homeLabel(home), fields, isSold })), missingHomes: diff.missing.slice(0, CHANGES_SHOWN),
  };
}
