import { CloudError } from './cloud-error';

/** One field of a protobuf message: a number (varint) or bytes. */
export type Field = { id: number; value: number | Buffer };

const malformed = (): never => {
  throw new CloudError('INVALID_PARAM', '[InvalidParameter] malformed protobuf message');
};

/** The fields of a message in order; knows the two wire types the SDK's messages use. */
export function decodeFields(message: Buffer): Field[] {
  const fields: Field[] = [];
  let at = 0;
  const varint = (): number => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = message[at];
      at += 1;
      if (byte === undefined || shift > 63n) return malformed();
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return Number(BigInt.asIntN(64, value));
    }
  };
  while (at < message.length) {
    const tag = varint();
    const id = tag >>> 3;
    switch (tag & 7) {
      case 0:
        fields.push({ id, value: varint() });
        break;
      case 2: {
        const length = varint();
        if (length < 0 || at + length > message.length) malformed();
        fields.push({ id, value: message.subarray(at, at + length) });
        at += length;
        break;
      }
      default:
        malformed();
    }
  }
  return fields;
}

function varintBytes(value: number): number[] {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  do {
    bytes.push(Number(rest & 0x7fn) | (rest > 0x7fn ? 0x80 : 0));
    rest >>= 7n;
  } while (rest > 0n);
  return bytes;
}

export function encodeFields(fields: readonly Field[]): Buffer {
  return Buffer.concat(
    fields.map(({ id, value }) =>
      typeof value === 'number' ? Buffer.from([...varintBytes(id << 3), ...varintBytes(value)]) : Buffer.concat([Buffer.from([...varintBytes((id << 3) | 2), ...varintBytes(value.length)]), value])
    )
  );
}
