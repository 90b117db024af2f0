import { CloudError } from '../../wire/cloud-error';
import { parseEjson } from '../values/ejson';
import { isDoc, type Doc } from '../values/types';
import type { Store } from '../store/store';
import type { Transactions } from '../transactions/transactions';
import { directWriter, transactionWriter, type Writer } from '../transactions/writer';

export type Params = Readonly<Record<string, unknown>>;
/** What an action tells the meter. */
export type Measured = { examined?: number; returned?: number };
export type Outcome = { answer: Record<string, unknown>; measured?: Measured };

export type Context = { store: Store; transactions: Transactions; env: string; now: () => number };

const invalid = (message: string): CloudError => new CloudError('INVALID_PARAM', `[InvalidParameter] ${message}`);

export function textParam(params: Params, name: string): string {
  const value = params[name];
  if (typeof value !== 'string' || value === '') throw invalid(`${name} must be a non-empty string`);
  return value;
}

/** Extended JSON in a parameter, as a document; absent is `undefined`. */
export function docParam(params: Params, name: string, now: number): Doc | undefined {
  const text = params[name];
  if (text === undefined || text === null || text === '') return undefined;
  const value = typeof text === 'string' ? parseEjson(text, { now }) : parseEjson(JSON.stringify(text), { now });
  if (!isDoc(value)) throw invalid(`${name} must be an object`);
  return value;
}

export function wholeParam(params: Params, name: string): number | undefined {
  const value = params[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw invalid(`${name} must be a whole number, not below zero`);
  return value;
}

export function writerFor(context: Context, params: Params): Writer {
  const id = params['transactionId'];
  if (typeof id !== 'string' || id === '') return directWriter(context.transactions);
  return transactionWriter(context.transactions, context.transactions.get(id), context.env);
}
