import { wxmlToJs } from 'miniprogram-compiler'

export type CompiledWxml = {
  /** The template function of a file, named from the root, without ending. */
  readonly templateOf: (file: string) => unknown
  /** What the template runtime complained of; a phone would show nothing in that place. */
  readonly warnings: string[]
}

/** Compiles every wxml and wxs of a build with WeChat's own compiler; bad wxml throws with file and line. */
export function compileWxml (root: string): CompiledWxml {
  const warnings: string[] = []
  const heard = { ...console, warn: (said: unknown) => { warnings.push(String(said)) } }
  const source = wxmlToJs(root, { maxBuffer: 64 * 1024 * 1024 })
  const gwx = new Function('console', source)(heard) as (file: string) => unknown
  return { templateOf: (file) => gwx(`${file}.wxml`), warnings }
}
