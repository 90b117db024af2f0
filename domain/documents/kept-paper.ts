import type { KeyClause } from './paper-from-text';
import type { Paper } from './paper';
import type { SignedPaper } from './signing';

/** A paper somebody has signed, kept exactly as it was shown: later facts and later texts do not change it, and it can be shown and archived again. */
export type KeptPaper = SignedPaper & { readonly paper: Paper; readonly keyClauses: readonly KeyClause[] };
