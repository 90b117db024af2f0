/** What a prepared photo may measure: enough to read a contract, little enough for a weak signal. */
export const LONGEST_SIDE = 1600
export const MOST_BYTES = 300 * 1024
