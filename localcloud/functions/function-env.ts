export type CloudIdentity = { env: string; appid: string; region: string };

/** Who or what called: becomes the WX_* variables of one invocation, from which the SDK makes getWXContext(). */
export type CallContext = {
  /** wx_client, wx_trigger, wx_paycallback, wx_http …; nested calls append `,scf`. */
  source: string;
  openid?: string;
  unionid?: string;
  clientIp?: string;
  /** Set for a call from inside another function. */
  nested?: boolean;
};

const WX_KEYS = ['WX_OPENID', 'WX_APPID', 'WX_UNIONID', 'WX_CLIENTIP', 'WX_API_TOKEN'] as const;

/** The environment an instance is born with: what the real cloud sets for the unit, our /admin as its endpoint, then the unit's own. */
export function instanceEnv(
  identity: CloudIdentity,
  adminUrl: string,
  unit: { name: string; memoryMb: number },
  extra: Readonly<Record<string, string>>,
): Record<string, string> {
  return {
    ...extra,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
    TCB_ENV: identity.env,
    SCF_NAMESPACE: identity.env,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: identity.region,
    TENCENTCLOUD_SECRETID: 'local-secret-id',
    TENCENTCLOUD_SECRETKEY: 'local-secret-key',
    TENCENTCLOUD_SESSIONTOKEN: 'local-session',
    SCF_FUNCTIONNAME: unit.name,
    SCF_RUNTIME: 'Nodejs',
    TZ: 'UTC',
  };
}

/** The variables of one invocation; a variable this caller does not have is undefined, so that none survives from the last. */
export function invocationEnv(identity: CloudIdentity, call: CallContext): Record<string, string | undefined> {
  const values: Record<(typeof WX_KEYS)[number], string | undefined> = {
    WX_OPENID: call.openid,
    WX_APPID: call.openid === undefined && call.source !== 'wx_paycallback' ? undefined : identity.appid,
    WX_UNIONID: call.unionid,
    WX_CLIENTIP: call.clientIp,
    WX_API_TOKEN: `token:${call.openid ?? ''}`,
  };
  const present = WX_KEYS.filter((key) => values[key] !== undefined);
  return { ...values, WX_CONTEXT_KEYS: present.join(','), TCB_SOURCE: call.source };
}

/** The second argument of main, with the names SCF uses. */
export function functionContext(
  identity: CloudIdentity,
  unit: { name: string; memoryMb: number; timeoutSeconds: number },
  requestId: string,
  env: Record<string, string | undefined>,
): Record<string, unknown> {
  const environment = Object.fromEntries(
    Object.entries(env).filter(([key, value]) => value !== undefined && key !== 'WX_API_TOKEN'),
  );
  return {
    callbackWaitsForEmptyEventLoop: false,
    memory_limit_in_mb: unit.memoryMb,
    time_limit_in_ms: unit.timeoutSeconds * 1000,
    request_id: requestId,
    function_name: unit.name,
    function_version: '$LATEST',
    namespace: identity.env,
    tencentcloud_region: identity.region,
    environ: Object.entries(environment).map(([key, value]) => `${key}=${value}`).join(';'),
    environment: JSON.stringify(environment),
  };
}
