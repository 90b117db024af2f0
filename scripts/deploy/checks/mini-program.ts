import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { miniProgramDir, readJson, root } from '../units';
import type { Check } from './check';

export const officialCheck: Check = {
  name: 'WeChat\'s own tools accept the mini-program',
  find() {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'scripts/official-check.mjs'), miniProgramDir], { encoding: 'utf8' });
    return status === 0 ? [] : [`${stdout}\n${stderr}`.trim().split('\n').filter((line) => !line.startsWith('ok')).join(' · ') || `ended with ${status}`];
  },
};

export const projectHolds: Check = {
  name: 'project.config.json and app.json say what WeChat must know',
  find() {
    const project = readJson<{ miniprogramRoot?: string; cloudfunctionRoot?: string; appid?: string }>(path.join(root, 'project.config.json'));
    if (!existsSync(path.join(miniProgramDir, 'app.json'))) return ['dist/weapp is not built: npm run build'];
    const app = readJson<{ lazyCodeLoading?: string; __usePrivacyCheck__?: boolean }>(path.join(miniProgramDir, 'app.json'));
    return [
      ...(project.miniprogramRoot === 'dist/weapp/' ? [] : ['miniprogramRoot is not dist/weapp/']), ...(project.cloudfunctionRoot === 'dist/cloudfunctions/' ? [] : ['cloudfunctionRoot is not dist/cloudfunctions/']),
      ...(project.appid ? [] : ['no appid']), ...(app.lazyCodeLoading === 'requiredComponents' ? [] : ['lazyCodeLoading is off']), ...(app.__usePrivacyCheck__ ? [] : ['the privacy check is off']),
    ];
  },
};

/** Interfaces for which WeChat asks a declaration of what is collected and why. */
const PRIVATE = ['getPhoneNumber', 'chooseMedia', 'chooseImage', 'chooseMessageFile', 'scanCode', 'addPhoneCalendar', 'getClipboardData', 'setClipboardData', 'getLocation', 'getFuzzyLocation', 'chooseLocation', 'chooseAddress', 'startRecord', 'saveImageToPhotosAlbum', 'getUserProfile', 'getWeRunData', 'addPhoneContact', 'createCamera'];
export const privacyDeclared: Check = {
  name: 'private interfaces used are declared for WeChat\'s privacy terms',
  find() {
    const files = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test(ing)?\.tsx?$/.test(entry.name));
    const text = files.map((entry) => readFileSync(path.join(entry.parentPath ?? entry.path, entry.name), 'utf8')).join('\n').replace(/\/\*[\s\S]*?\*\//g, '');
    const used = PRIVATE.filter((api) => new RegExp(`Taro\\.${api}\\b|openType[:=]\\s*['"{]+${api}\\b`).test(text));
    const declared = readJson<{ api: string; data: string; purpose: string }[]>(path.join(__dirname, '../privacy.json')), names = declared.map(({ api }) => api);
    return [...used.filter((api) => !names.includes(api)).map((api) => `${api} is used and not declared`), ...names.filter((api) => !used.includes(api)).map((api) => `${api} is declared and not used`), ...declared.filter(({ data, purpose }) => !data || !purpose).map(({ api }) => `${api} has no words`)];
  },
};
