import { refuse } from '@domain/kernel/result';
import { SaxesParser } from 'saxes';
import { inflateEntry } from './inflate-entry';
import { SheetStop } from './sheet-refusal';
import type { ZipEntry } from './zip-directory';

export type XmlEvents = {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
};

// Strict OOXML writers prefix every element (x:row); the prefix says nothing we need.
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Parses an entry as it is inflated. Entities of a DTD are never expanded: saxes knows only XML's five. */
export function parseXml(bytes: Uint8Array, entry: ZipEntry, events: XmlEvents): void {
  const parser = new SaxesParser();
  parser.on('error', () => { throw new SheetStop(refuse('CORRUPT_FILE')); });
  parser.on('opentag', (tag) => events.open?.(local(tag.name), tag.attributes));
  if (events.text) parser.on('text', events.text);
  if (events.text) parser.on('cdata', events.text);
  parser.on('closetag', (tag) => events.close?.(local(tag.name)));
  const decoder = new TextDecoder('utf-8');
  inflateEntry(bytes, entry, (chunk) => { parser.write(decoder.decode(chunk, { stream: true })); });
  parser.write(decoder.decode());
  parser.close();
}
