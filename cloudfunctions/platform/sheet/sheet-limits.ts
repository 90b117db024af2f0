/** What a file may hold at most. Counted before or while reading, never after. */
export type SheetLimits = {
  readonly fileBytes: number; readonly unpackedBytes: number; readonly ratio: number
  readonly entries: number; readonly rows: number; readonly columns: number
};

/** A 5,000-home roster is about 400 KB packed and 6 MB unpacked; these leave room and still bound the work. */
export const sheetLimits: SheetLimits = {
  fileBytes: 10 * 1024 * 1024, unpackedBytes: 96 * 1024 * 1024, ratio: 200, entries: 2_000, rows: 20_000, columns: 200
};
