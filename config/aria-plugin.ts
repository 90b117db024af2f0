import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'

type Attributes = Record<string, Record<string, string>>
type Platform = { runtimePath: string | string[]; template?: { mergeComponents: (ctx: IPluginContext, attributes: Attributes) => void } }

/** Lets the mini-program's templates and runtime know the accessibility attributes (7 KB of main, and the only way to be heard). */
export default (ctx: IPluginContext) => {
  const folder = path.join(ctx.paths.sourcePath, 'ui')
  const { ariaAttributes } = ctx.helper.requireWithEsbuild(path.join(folder, 'aria-attributes.ts')) as { ariaAttributes: Attributes }
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: (platform: Platform) => {
      if (!platform.template) return
      platform.template.mergeComponents(ctx, ariaAttributes)
      platform.runtimePath = [platform.runtimePath, path.join(folder, 'aria-runtime.ts').replace(/\\/g, '/')].flat()
    }
  })
}
