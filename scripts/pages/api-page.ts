import type * as v from 'valibot';
import { contract, unitsOf } from '@contract/contract';
import type { Access, AnyOperation } from '@contract/operation';

type Schema = { readonly type: string; readonly entries?: Readonly<Record<string, Schema>>; readonly wrapped?: Schema; readonly item?: Schema; readonly pipe?: readonly Schema[]; readonly options?: readonly (string | Schema)[] };

const kindOf = (schema: Schema): string => {
  switch (schema.type) {
    case 'nullable': return `${kindOf(schema.wrapped!)} or null`;
    case 'optional': return `${kindOf(schema.wrapped!)}, optional`;
    case 'array': return `list of ${kindOf(schema.item!)}`;
    case 'picklist': return (schema.options ?? []).join(' · ');
    case 'strict_object': return `{ ${Object.keys(schema.entries ?? {}).join(', ')} }`;
    case 'string': return 'text';
    default: return schema.type;
  }
};
const fieldsOf = (input: v.GenericSchema): string => {
  const fields = Object.entries((input as unknown as Schema).entries ?? {});
  return fields.length ? fields.map(([name, schema]) => `\`${name}\`: ${kindOf(schema)}`).join('; ') : 'nothing';
};
const whoOf = ({ person, owner, staff, manager, partner, guarded, system }: Access): string => [
  ...(person ? ['anyone signed in'] : []), ...(owner ? [`owner of \`${owner}\``] : []), ...(staff ? [`staff of \`${staff.of}\`${staff.duty === 'any' ? '' : ` with the duty ${typeof staff.duty === 'string' ? staff.duty : staff.duty.join(' or ')}`}`] : []),
  ...(manager ? [`manager of \`${manager}\``] : []), ...(partner ? [`partner of \`${partner}\``] : []), ...(system ? ['our own functions'] : []), ...(guarded ? ['(held by the update itself)'] : []),
].join(', ');
const rowOf = (operation: AnyOperation): string =>
  `| \`${operation.name}\` | ${operation.kind} | ${unitsOf(operation).join(', ')} | ${whoOf(operation.access)} | ${fieldsOf(operation.input)} | ${Object.keys(operation.refusals).join(', ') || '—'} |`;

/** docs/api.md, from the contract. */
export const apiPage = (): string => `# Operations

Made from the contract by \`node scripts/with-tsx.mjs scripts/pages/main.ts\`; a test holds it fresh. Every operation is called as \`{ action, data, requestId, client }\` and
answers \`{ ok: true, value }\` or \`{ ok: false, code, data }\`. A command carries a request id and answers the same when it is asked again with it. Besides its own
refusals any operation may answer UNAUTHENTICATED, FORBIDDEN, INVALID_INPUT, REQUEST_REUSED, BUSY, UNKNOWN_OPERATION, CLIENT_TOO_OLD, INTERNAL. Fields that are
not listed are refused.
${Object.entries(contract).map(([group, operations]) => `
## ${group}

| operation | kind | unit | who may | input | refusals |
|---|---|---|---|---|---|
${Object.values(operations as Readonly<Record<string, AnyOperation>>).map(rowOf).join('\n')}
`).join('')}`;
