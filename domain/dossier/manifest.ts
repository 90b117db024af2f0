import type { Day } from '../kernel/calendar';

/** What a file in the dossier is there for. */
export type PartRole = 'read-me' | 'pdf' | 'paper' | 'signed' | 'signatures' | 'trail' | 'photo' | 'material';
/** A file of the dossier: its place in the zip, its size and the SHA-256 of its bytes. */
export type DossierPart = { readonly path: string; readonly role: PartRole; readonly name: string; readonly bytes: number; readonly sha256: string };
/** What is named and not inside: deleted on its day by law (I15), deleted because an owner asked, lost, or more than a file of this size can carry. */
export type Outside =
  | { readonly name: string; readonly sha256: string; readonly why: 'scheduled' | 'requested'; readonly day: Day }
  | { readonly name: string; readonly sha256: string; readonly why: 'lost' | 'too-large' };

export const DOSSIER_FORMAT = 'ruhuo-dossier/1';
export type Manifest = {
  readonly format: typeof DOSSIER_FORMAT; readonly code: string; readonly number: string; readonly edition: number
  readonly community: string; readonly home: string; readonly closedAt: number
  /** Who made it and answers for it. */
  readonly signer: string
  /** The number printed on the PDF's cover: SHA-256 over the digests of the papers in their order, cover aside. */
  readonly papers: string
  readonly trail: { readonly entries: number; readonly head: string }
  readonly parts: readonly DossierPart[]; readonly outside: readonly Outside[]
  /** SHA-256 of everything above as it stands in the file. */
  readonly root: string
};

const written = (manifest: object): string => `${JSON.stringify(manifest, null, 1)}\n`;

/** The manifest with its root, as text. The text is exactly what JSON.stringify makes of it, so that a changed blank shows as a changed word does. */
export function manifestOf(facts: Omit<Manifest, 'format' | 'root'>, digest: (text: string) => string): { readonly manifest: Manifest; readonly text: string } {
  const { code, number, edition, community, home, closedAt, signer, papers, trail, parts, outside } = facts;
  const whole = { format: DOSSIER_FORMAT, code, number, edition, community, home, closedAt, signer, papers, trail, parts, outside } as const;
  const manifest: Manifest = { ...whole, root: digest(written(whole)) };
  return { manifest, text: written(manifest) };
}
