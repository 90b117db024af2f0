import type { FaultPlace, FaultRule, Faults } from '../faults/faults';
import type { CallBucket } from '../meter/call-bucket';
import type { Invocation } from '../meter/meter';
import { DroppedConnection, type AdminService } from '../wire/admin';
import { CloudError } from '../wire/cloud-error';
import { adminScope } from './admin-scope';

export type Guards = { env: string; faults: Faults; bucket?: CallBucket; crash: (invocation: Invocation) => void };

/** A service with what can strike any of its calls put around it: another environment's name, faults on request, and the environment's calls a second. */
export function guardedService(at: Exclude<FaultPlace, 'call'>, service: AdminService, guards: Guards): AdminService {
  return async (action, params, call) => {
    // Spelt as the vendor spells it. No name at all means the only environment there is.
    if (call.env !== '' && call.env !== guards.env) throw new CloudError('INVALIID_ENV', `[InvalidParameter] there is no environment ${call.env} here`);
    const scope = adminScope();
    const rule = guards.faults.strike({
      at,
      action: action.slice(action.indexOf('.') + 1),
      ...(scope?.invocation ? { unit: scope.invocation.unit } : {}),
      ...(typeof params.collectionName === 'string' ? { collection: params.collectionName } : {}),
    });
    const crash = (): void => {
      if (scope?.invocation) guards.crash(scope.invocation);
    };
    if (rule) await before(rule, crash);
    const bucket = at === 'database' || at === 'storage' ? guards.bucket : undefined;
    if (bucket && !(await bucket.take())) {
      throw new CloudError('EXCEED_REQUEST_LIMIT', `more than ${bucket.settings.perSecond} billed calls a second`);
    }
    const answer = await service(action, params, call);
    if (rule?.kind === 'crash-after') crash();
    if (rule?.kind === 'drop-reply' || rule?.kind === 'crash-after') throw new DroppedConnection();
    return answer;
  };
}

async function before(rule: FaultRule, crash: () => void): Promise<void> {
  if (rule.kind === 'delay') await new Promise((done) => setTimeout(done, rule.milliseconds ?? 1000));
  if (rule.kind === 'crash-before') crash();
  if (rule.kind === 'error-before' || rule.kind === 'crash-before') {
    throw new CloudError(rule.code ?? 'SYS_ERR', rule.message ?? 'system error (fault on request)');
  }
  if (rule.kind === 'conflict') {
    throw new CloudError(rule.code ?? 'DATABASE_TRANSACTION_CONFLICT', rule.message ?? '[ResourceUnavailable.TransactionConflict] Transaction is conflict (fault on request)');
  }
}
