import type { NamedPaper } from '@contract/way';
import { findDocument } from '@domain/documents/library';

/** Papers as the library names them; one the library does not know keeps its code. */
export const namedPapers = (codes: readonly string[]): readonly NamedPaper[] => codes.map((code) => ({ code, name: findDocument(code)?.name ?? code }));
