import type { Paper } from '../documents/paper';

/** Everything a paper says, as one text to look for words in. */
export const textOf = (paper: Paper): string => JSON.stringify(paper);
