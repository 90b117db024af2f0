import { decodeFields, encodeFields, type Field } from './protobuf';

/** A file given to an open API. */
export type OpenApiFile = { contentType: string; fileName: string; buffer: Buffer };
/** Answer of an open API that is no JSON: a picture, a sound. */
export type OpenApiBinary = { contentType: string; buffer: Buffer };
/** What an open-API call asks: named values (snake case, as WeChat's HTTP API) or, for the SDK's own helpers, an inner message. */
export type OpenApiRequest = { appid: string; data: Record<string, unknown>; svrkit?: { apiName: string; reqData: Buffer } };

const bytes = (fields: readonly Field[], id: number): Buffer | undefined => {
  const value = fields.find((field) => field.id === id)?.value;
  return Buffer.isBuffer(value) ? value : undefined;
};
const text = (fields: readonly Field[], id: number): string => bytes(fields, id)?.toString('utf8') ?? '';

function pairValue(fields: readonly Field[]): unknown {
  const value = bytes(fields, 2) ?? Buffer.alloc(0);
  // The SDK loses a file's content type on the way (a misspelt field); its name is what marks it.
  const fileName = text(fields, 4);
  if (fileName) return { contentType: text(fields, 3), fileName, buffer: value } satisfies OpenApiFile;
  try {
    return JSON.parse(value.toString('utf8')) as unknown;
  } catch {
    return value.toString('utf8');
  }
}

export function decodeOpenApiRequest(message: Buffer): OpenApiRequest {
  const fields = decodeFields(message);
  const pairs = decodeFields(bytes(fields, 2) ?? Buffer.alloc(0)).flatMap(({ id, value }) => (id === 1 && Buffer.isBuffer(value) ? [decodeFields(value)] : []));
  const inner = bytes(fields, 4);
  const svrkit = inner && decodeFields(inner);
  return {
    appid: text(fields, 6),
    data: Object.fromEntries(pairs.map((pair) => [text(pair, 1), pairValue(pair)])),
    ...(svrkit ? { svrkit: { apiName: text(svrkit, 1), reqData: bytes(svrkit, 2) ?? Buffer.alloc(0) } } : {})
  };
}

const isBinary = (answer: unknown): answer is OpenApiBinary => typeof answer === 'object' && answer !== null && Buffer.isBuffer((answer as OpenApiBinary).buffer);

/** A plain object is answered as JSON (`errcode` and `errmsg` in it are WeChat's own errors), a binary as it is. */
export function encodeOpenApiAnswer(answer: unknown): Buffer {
  const { contentType, buffer } = isBinary(answer) ? answer : { contentType: 'application/json', buffer: Buffer.from(JSON.stringify(answer ?? {})) };
  return encodeFields([
    { id: 1, value: buffer },
    { id: 2, value: Buffer.from(contentType) },
    { id: 3, value: 0 },
    { id: 4, value: 200 },
    { id: 6, value: 0 }
  ]);
}
