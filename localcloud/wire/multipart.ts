import { CloudError } from './cloud-error';

const malformed = (): never => {
  throw new CloudError('INVALID_PARAM', '[InvalidParameter] malformed multipart body');
};

/** The fields of a multipart form as the SDK writes it: every value as its bytes. */
export function parseMultipart(contentType: string, body: Buffer): Record<string, Buffer> {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const mark = Buffer.from(`--${boundary?.[1] ?? boundary?.[2] ?? malformed()}`);
  const fields: Record<string, Buffer> = {};
  let at = body.indexOf(mark);
  if (at < 0) malformed();
  for (;;) {
    const start = at + mark.length;
    if (body.subarray(start, start + 2).toString() === '--') return fields;
    const end = body.indexOf(mark, start);
    const head = body.indexOf('\r\n\r\n', start);
    if (end < 0 || head < 0 || head > end) malformed();
    const name = /name="([^"]*)"/i.exec(body.subarray(start, head).toString('utf8'))?.[1] ?? malformed();
    fields[name] = body.subarray(head + 4, end - 2);
    at = end;
  }
}
