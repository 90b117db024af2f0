import type { DocumentText } from '../documents/document-text';
import type { Instant } from '../kernel/calendar';
import type { CommunityId, OpenId } from '../kernel/ids';

export type DocumentId = `doc_${string}`;
export const documentIdOf = (communityId: CommunityId, code: string): DocumentId => `doc_${communityId.slice(4)}_${code}`;

export type OwnText = { readonly title: string; readonly text: DocumentText };
/** A text in force, as homes read it. */
export type TextInForce = OwnText & { readonly version: number };
export type By = { readonly at: Instant; readonly by: OpenId; readonly name: string };
export type DocumentDraft = OwnText & By & {
  /** Counts savings: what somebody else saved meanwhile is not written over. */
  readonly rev: number;
  /** The version it was copied from; 1 = the sample. */
  readonly from: number;
  /** Publishing it, and what is published after it, takes a second manager. */
  readonly needsSecond: boolean;
  /** The first of two managers has said yes to exactly this. */
  readonly proposed: By | null;
};
export type DocumentVersion = By & { readonly version: number; readonly state: 'published' | 'retired'; readonly needsSecond: boolean; /** The second manager, where it took one. */ readonly second: string | null };
/** A community's own texts of one paper of the library (DC-1): the draft, the text in force, and every version there was. */
export type OwnDocument = {
  readonly _id: DocumentId;
  readonly communityId: CommunityId;
  readonly code: string;
  readonly draft: DocumentDraft | null;
  readonly current: TextInForce | null;
  /** The oldest first. */
  readonly versions: readonly DocumentVersion[];
  /** By `v2`. The oldest are let go when all together weigh too much; who signed one keeps it in the case. */
  readonly texts: Readonly<Record<string, OwnText>>;
};
/** The sample is version 1, so that a number never means two texts. */
export const SAMPLE_VERSION = 1;
export const textKey = (version: number): string => `v${version}`;
