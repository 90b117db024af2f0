/** One row of a sheet as a person sees it: `row` is the number at the left edge, cells are text ('' where empty). `sheet` is set where rows of several sheets lie together. */
export type GridRow = { readonly row: number; readonly cells: readonly string[]; readonly sheet?: string };
/** A sheet as text: numbers without exponents, days as `YYYY-MM-DD`, formulas as their last result, merged cells filled. */
export type Grid = { readonly name: string; readonly hidden: boolean; readonly rows: readonly GridRow[] };
/** A column as spreadsheets name it: 0 → A, 26 → AA. */
export const columnName = (index: number): string => {
  const tail = String.fromCharCode(65 + (index % 26));
  return index < 26 ? tail : columnName(Math.floor(index / 26) - 1) + tail;
};
