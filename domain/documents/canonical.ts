import type { Block, Paper } from './paper';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

function stable(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(stable).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const object = value as { readonly [key: string]: Json };
  return `{${Object.keys(object).sort().map((key) => `${JSON.stringify(key)}:${stable(object[key] ?? null)}`).join(',')}}`;
}

const unsigned = (block: Block): Block =>
  block.kind === 'signatures' ? { ...block, parties: block.parties.map((party) => ({ ...party, ink: null, at: null, note: '' })) } : block;

/**
 * The one text that stands for what a paper shows: JSON with sorted keys, without handwriting and its times. It is the same before and
 * after signing, and differs when any word, number or picture differs (S3-188).
 */
export const canonical = (paper: Paper): string => stable({ ...paper, blocks: paper.blocks.map(unsigned) } as unknown as Json);

/** `digest` is SHA-256 as hex, given by the caller. */
export const paperDigest = (paper: Paper, digest: (text: string) => string): string => digest(canonical(paper));
