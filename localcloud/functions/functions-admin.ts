import { CloudError } from '../wire/cloud-error';
import type { AdminService } from '../wire/admin';
import type { AdminScope } from '../server/admin-scope';
import type { FunctionsService } from './functions-service';

/** functions.invokeFunction: one function calls another. The caller's identity goes along, the source grows by `,scf`. */
export function createFunctionsAdmin(functions: FunctionsService, scope: () => AdminScope | undefined): AdminService {
  return async (action, params) => {
    if (action.replace(/^functions\./, '') !== 'invokeFunction') throw new CloudError('INVALID_ACTION', `[InvalidAction] ${action} is not supported here`);
    const caller = scope()?.invocation;
    const answer = await functions.invoke(String(params.function_name), String(params.request_data || '{}'), {
      source: caller ? `${caller.source},scf` : 'scf',
      ...(caller?.openid === undefined ? {} : { openid: caller.openid }),
      nested: true,
    });
    return { data: { response_data: answer.json } };
  };
}
