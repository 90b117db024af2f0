import { createHash, randomBytes, randomInt } from 'node:crypto';

export type Variable = { readonly name: string; readonly isSecret: boolean; /** Made by the first deployment when it is missing. */ readonly isMade: boolean; /** Only this unit gets it. */ readonly unit?: string | readonly string[]; readonly meaning: string };
/** Everything a deployed function reads from its environment; docs/deploy.md tells the same. */
export const VARIABLES: readonly Variable[] = [
  { name: 'RUHUO_KEYS', isSecret: true, isMade: true, meaning: 'keys of the sealed personal numbers, by version; lost keys are lost numbers' },
  { name: 'RUHUO_SETUP_CODE_SHA256', isSecret: false, isMade: true, meaning: 'digest of the one-time code for the first manager' },
  { name: 'RUHUO_OLDEST_CLIENT', isSecret: false, isMade: true, meaning: 'oldest version of the mini-program that is still answered' },
  { name: 'RUHUO_PAY_MERCHANT', isSecret: false, isMade: false, meaning: 'sub-merchant number of WeChat Pay' },
  { name: 'RUHUO_PDF_SIGNER', isSecret: true, isMade: false, unit: 'documents', meaning: 'certificate and key that close signed files, by version, JSON' },
  { name: 'RUHUO_CSC', isSecret: true, isMade: false, unit: ['owner', 'staff'], meaning: 'licensed remote signing service by the CSC API, JSON' },
  { name: 'RUHUO_OCR', isSecret: false, isMade: false, unit: 'owner', meaning: '`wechat`: owners may fill in their ID number from a photo, read by WeChat' },
  { name: 'RUHUO_MESSAGE_TEMPLATES', isSecret: false, isMade: false, meaning: 'subscribe-message templates by kind of news, JSON' },
];

const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
/** Sixteen letters without those that look alike: about 79 bits. */
export const newSetupCode = (): string => Array.from({ length: 16 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
export const digestOf = (code: string): string => createHash('sha256').update(code).digest('hex');
export const newKeys = (): string => JSON.stringify({ current: '1', keys: { 1: randomBytes(32).toString('base64') }, index: randomBytes(32).toString('base64') });

export type Prepared = { readonly variables: Readonly<Record<string, string>>; /** Told to the operator once; only its digest is deployed. */ readonly setupCode: string | null; readonly madeKeys: boolean };

/** What the functions get: what is given now goes before what is deployed, and only what neither has is made. */
export function prepareVariables(given: Readonly<Record<string, string | undefined>>, deployed: Readonly<Record<string, string>>, version: string): Prepared {
  const found = (name: string): string => given[name] || deployed[name] || '';
  const madeKeys = !found('RUHUO_KEYS'), setupCode = found('RUHUO_SETUP_CODE_SHA256') ? null : newSetupCode();
  const variables = {
    RUHUO_KEYS: madeKeys ? newKeys() : found('RUHUO_KEYS'),
    RUHUO_SETUP_CODE_SHA256: setupCode ? digestOf(setupCode) : found('RUHUO_SETUP_CODE_SHA256'),
    RUHUO_OLDEST_CLIENT: found('RUHUO_OLDEST_CLIENT') || version,
    RUHUO_PAY_MERCHANT: found('RUHUO_PAY_MERCHANT'),
    RUHUO_PDF_SIGNER: found('RUHUO_PDF_SIGNER'),
    RUHUO_CSC: found('RUHUO_CSC'),
    RUHUO_OCR: found('RUHUO_OCR'),
    RUHUO_MESSAGE_TEMPLATES: found('RUHUO_MESSAGE_TEMPLATES') || '{}',
  };
  return { variables, setupCode, madeKeys };
}

/** What one function gets: a secret lies only where it is used. */
export const variablesFor = (unit: string, variables: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(variables).filter(([name]) => { const only = VARIABLES.find((one) => one.name === name)?.unit; return only === undefined || [only].flat().includes(unit); }));
