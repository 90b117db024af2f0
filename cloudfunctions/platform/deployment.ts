import type { MessageTemplates } from '@domain/notices/message-template';
import { createCscSigner } from './create-csc-signer';
import { cscSettings } from './csc-settings';
import type { Ports, Settings } from './ports';
import { createSdkCloud } from './sdk-cloud';
import { createSdkOcr } from './sdk-ocr';
import { createSdkStore } from './sdk-store';
import { createVault } from './vault';

const settings: Settings = {
  setupCodeDigest: process.env.RUHUO_SETUP_CODE_SHA256 ?? '',
  oldestClient: process.env.RUHUO_OLDEST_CLIENT ?? '0.1.0',
  messageTemplates: JSON.parse(process.env.RUHUO_MESSAGE_TEMPLATES ?? '{}') as MessageTemplates,
};

const csc = cscSettings(process.env.RUHUO_CSC);

/** The ports of a deployed function, made once per instance. */
export const deployedPorts = (): Ports => ({
  store: createSdkStore(), vault: createVault(process.env.RUHUO_KEYS), cloud: createSdkCloud(settings, process.env.RUHUO_PAY_MERCHANT ?? ''), settings,
  ...(csc ? { signer: createCscSigner(csc, { fetch, now: () => Date.now(), log: (entry) => console.log(JSON.stringify(entry)) }) } : {}),
  ...(process.env.RUHUO_OCR === 'wechat' ? { ocr: createSdkOcr() } : {}),
  now: () => Date.now(), log: (entry) => console.log(JSON.stringify(entry)),
});
