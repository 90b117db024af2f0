import cloud from 'wx-server-sdk';
import type { PhoneInfo } from './proven-phone';

/** The only door to the SDK. Its types are loose, so what leaves this room is typed here. */
// DYNAMIC_CURRENT_ENV is a symbol that the typed init refuses.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });

type Command = {
  eq(v: unknown): unknown; neq(v: unknown): unknown; gt(v: unknown): unknown; gte(v: unknown): unknown; lt(v: unknown): unknown; lte(v: unknown): unknown; in(v: readonly unknown[]): unknown; exists(v: boolean): unknown;
  readonly aggregate: { pipeline(): Pipeline };
  set(v: unknown): unknown; inc(n: number): unknown; push(v: unknown): unknown; addToSet(v: unknown): unknown; pull(v: unknown): unknown; remove(): unknown;
};
type Query = {
  where(condition: object): Query; field(fields: object): Query; orderBy(path: string, way: string): Query; skip(n: number): Query; limit(n: number): Query;
  get(): Promise<{ data: unknown[] }>; count(): Promise<{ total: number }>; update(options: { data: object }): Promise<{ stats: { updated: number } }>; add(options: { data: object }): Promise<unknown>; remove(): Promise<{ stats: { removed: number } }>;
};
type Pipeline = { match(condition: object): Pipeline; sort(order: object): Pipeline; skip(n: number): Pipeline; limit(n: number): Pipeline; project(fields: object): Pipeline; lookup(join: object): Pipeline; done(): readonly object[]; end(): Promise<{ list: unknown[] }> };
export const database = (): { readonly command: Command; collection(name: string): Query & { aggregate(): Pipeline } } => cloud.database() as never;

type Context = { readonly OPENID?: string; readonly SOURCE?: string };
export const callContext = (): Context => cloud.getWXContext() as Context;

type CloudPay = { unifiedOrder(o: object): Promise<Record<string, unknown>>; queryOrder(o: object): Promise<Record<string, unknown>>; closeOrder(o: object): Promise<Record<string, unknown>>; refund(o: object): Promise<Record<string, unknown>>; queryRefund(o: object): Promise<Record<string, unknown>> };
export const sdk = cloud as unknown as {
  getTempFileURL(o: { fileList: readonly { fileID: string; maxAge: number }[] }): Promise<{ fileList: readonly { fileID: string; tempFileURL?: string }[] }>;
  downloadFile(o: { fileID: string }): Promise<{ fileContent: Buffer }>;
  deleteFile(o: { fileList: readonly string[] }): Promise<{ fileList: readonly { fileID: string; status: number }[] }>;
  uploadFile(o: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
  callFunction(o: { name: string; data: object }): Promise<{ result: unknown }>;
  cloudPay: CloudPay;
  openapi: { ocr: { idcard(o: { type: 'photo'; imgUrl: string }): Promise<{ type?: string; name?: string; id?: string }> }; phonenumber: { getPhoneNumber(o: { code: string }): Promise<{ phoneInfo?: PhoneInfo }> }; subscribeMessage: { send(o: object): Promise<unknown> } };
};
