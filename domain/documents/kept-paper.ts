import type { KeyClause } from './paper-from-text';
import type { Paper } from './paper';
import type { SignedPaper } from './signing';

/** The signed PDF of a paper, made once for the signatures it shows. */
export type PaperFile = { readonly fileId: string; readonly digest: string; readonly signatures: number };
/** A paper somebody has signed or declined, kept exactly as it was shown: later facts and later texts do not change it, and it can be shown and archived again. */
export type KeptPaper = SignedPaper & { readonly paper: Paper; readonly keyClauses: readonly KeyClause[]; readonly file?: PaperFile; /** Digest of what its text was filled with: a newer text alone changes nothing for who has signed. */ readonly facts?: string };
