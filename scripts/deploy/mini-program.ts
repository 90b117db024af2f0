import { cloud, Project, upload } from 'miniprogram-ci';
import type { CodeUpload } from './steps/functions';
import { root } from './units';

export type MiniProgram = CodeUpload & { readonly upload: (version: string, desc: string) => Promise<void> };

/** The mini-program's side of a deployment, by WeChat's own package and the upload key of its account. */
export function openMiniProgram(appid: string, privateKeyPath: string, env: string): MiniProgram {
  const project = new Project({ appid, type: 'miniProgram', projectPath: root, privateKeyPath, ignores: ['node_modules/**/*'] });
  return {
    code: async (name, folder) => { await cloud.uploadFunction({ project, env, name, path: folder, remoteNpmInstall: false }); },
    trigger: async (functionName, triggers) => { await cloud.createTimeTrigger({ project, envId: env, functionName, triggersConfig: [...triggers] }); },
    upload: async (version, desc) => { await upload({ project, version, desc, setting: { es6: false, minify: false }, onProgressUpdate: () => undefined }); },
  };
}
