import { randomBytes } from 'node:crypto';
import { CloudError } from '../../wire/cloud-error';
import { idKey } from '../store/id-key';
import { assertStorable } from '../update/storable';
import { parseEjson } from '../values/ejson';
import { isDoc, ObjectId, type Doc, type Value } from '../values/types';
import { textParam, writerFor, type Context, type Outcome, type Params } from './context';

/** The vendor's own ids are 32 hexadecimal digits; the first eight count time here as well. */
const newId = (now: number): string => Math.floor(now / 1000).toString(16).padStart(8, '0').slice(-8) + randomBytes(12).toString('hex');

const answered = (id: Value): unknown => (id instanceof ObjectId ? id.hex : id instanceof Date ? { $date: id.getTime() } : id);

function documents(params: Params, now: number): Doc[] {
  const texts = params['data'];
  if (!Array.isArray(texts) || texts.length === 0) throw new CloudError('INVALID_PARAM', '[InvalidParameter] data must be a non-empty array');
  return texts.map((text) => {
    const doc = typeof text === 'string' ? parseEjson(text, { now }) : undefined;
    if (!isDoc(doc)) throw new CloudError('INVALID_PARAM', '[InvalidParameter] a document must be an object');
    const { _id, ...fields } = doc;
    assertStorable(fields);
    return { _id: _id === undefined ? newId(now) : _id, ...fields };
  });
}

/** `database.insertDocument`: in order; the first refusal stops the rest, what was inserted before it stays, as MongoDB does it. */
export function insert(context: Context, params: Params): Outcome {
  const collection = context.store.collection(textParam(params, 'collectionName'));
  const docs = documents(params, context.now());
  const writer = writerFor(context, params);
  writer.claim(collection, docs.map((doc) => ({ key: idKey(doc['_id']), before: undefined, after: doc })));
  for (const doc of docs) writer.insert(collection, doc);
  return { answer: { data: { insertedIds: docs.map((doc) => answered(doc['_id'])) } } };
}
