import type { IncomingMessage } from 'node:http';
import { CloudError } from './cloud-error';

/** Above any document the database takes, escaped twice. */
const LIMIT = 64 * 1024 * 1024;

export async function readBody(req: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LIMIT) throw new CloudError('EXCEED_REQUEST_SIZE_LIMIT', '[LimitExceeded] request body is too large');
    chunks.push(chunk);
  }
  return chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
}
