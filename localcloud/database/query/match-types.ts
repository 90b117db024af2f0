import { isDoc, type Doc, type Value } from '../values/types';

export type Match = (doc: Doc) => boolean;

/** `{ $gt: 1 }` as opposed to a plain object to be equal to. */
export const isOperators = (value: Value): value is Doc => isDoc(value) && Object.keys(value)[0]?.startsWith('$') === true;
