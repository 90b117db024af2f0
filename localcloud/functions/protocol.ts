/** What the cloud says to a worker: run this event. Everything is text so that nothing but JSON crosses, as in the real cloud. */
export type InvokeMessage = {
  requestId: string;
  event: string;
  context: string;
  /** Environment of this one invocation (WX_OPENID, TCB_SOURCE …); undefined takes a variable away. */
  env: Record<string, string | undefined>;
};

export type WorkerMessage =
  | { type: 'loaded'; milliseconds: number }
  | { type: 'broken'; error: ThrownText }
  | { type: 'log'; requestId: string; level: string; text: string; at: number }
  | { type: 'answer'; requestId: string; json: string; milliseconds: number }
  | { type: 'thrown'; requestId: string; error: ThrownText; milliseconds: number };

export type ThrownText = { name: string; message: string; stack: string };

export type WorkerStart = { bundle: string; clock: SharedArrayBuffer; gate: SharedArrayBuffer };
