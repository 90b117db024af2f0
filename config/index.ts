import fs from 'node:fs'
import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import type { IH5Config } from '@tarojs/taro/types/compile'
import TsconfigPathsPlugin from 'tsconfig-paths-webpack-plugin'

const root = path.resolve(__dirname, '..')
const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
const target = process.env.TARO_ENV

/** Published or written for newer engines than the oldest phone's: brought down with the rest, since WeChat is told `es6: false`. */
const modernPackages = /[\\/]node_modules[\\/](zustand|valibot|uqr)[\\/]/
const ownFolders = ['domain', 'contract'].map((folder) => path.join(root, folder) + path.sep)
const compile = {
  include: [(file: string) => modernPackages.test(file) || ownFolders.some((folder) => file.startsWith(folder))]
}

type Chain = Parameters<NonNullable<IH5Config<'webpack5'>['webpackChain']>>[0]

const chain = (webpack: Chain) => {
  webpack.resolve.plugin('tsconfig-paths').use(TsconfigPathsPlugin, [{ configFile: path.join(root, 'tsconfig.json') }])
  // Each platform port names both its forms; the one not chosen (and what it imports) must leave the bundle.
  webpack.module.rule('platform-forms').test(/[\\/]src[\\/]platform[\\/]/).set('sideEffects', false)
}

export default defineConfig<'webpack5'>({
  projectName: 'ruhuo',
  date: '2026-11-21',
  designWidth: 750,
  deviceRatio: { 640: 2.34 / 2, 750: 1, 375: 2, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${target}`,
  plugins: ['routes-plugin.ts', 'lean-templates-plugin.ts', 'aria-plugin.ts', 'room-plugin.ts'].map((file) => path.join(__dirname, file)),
  env: {
    CLIENT_VERSION: JSON.stringify(version),
    CLOUD_ENV: JSON.stringify(process.env.RUHUO_CLOUD_ENV ?? '')
  },
  copy: { patterns: target === 'weapp' ? [{ from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' }] : [], options: {} },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // Kept between builds on a developer's machine, for the web only: out of the cache, optimizeMainPackage forgets modules of
  // subpackages that were used differently before, and their pages break when opened first
  cache: {
    enable: target === 'h5' && !process.env.CI,
    buildDependencies: { settings: ['babel.config.js', 'tsconfig.json', 'package-lock.json', 'src/routes.ts', 'src/app.config.ts'].map((file) => path.join(root, file)) }
  },
  // 'output', not 'format': the runner already passes output, and terser refuses both. Chinese as itself is half the bytes of its escapes
  terser: { enable: true, config: { ...(target === 'weapp' && { ecma: 2019 as const }), output: { comments: false, ascii_only: false } } },
  csso: { enable: true },
  mini: {
    optimizeMainPackage: { enable: true },
    runtime: { enableInnerHTML: false },
    // Parts have class names of their own, so which sheet comes first does not matter
    miniCssExtractPluginOption: { ignoreOrder: true },
    compile,
    // For what the lowest base library runs on (docs/decisions/0022): the web build's wider list would write most of the sheets' flex boxes twice
    postcss: { pxtransform: { enable: true, config: {} }, autoprefixer: { enable: true, config: { overrideBrowserslist: ['ios >= 13', 'chrome >= 86'] } } },
    webpackChain: chain
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile,
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: { ignoreOrder: true, filename: 'css/[name].[contenthash:8].css', chunkFilename: 'css/[name].[contenthash:8].css' },
    postcss: { autoprefixer: { enable: true, config: {} } },
    webpackChain: chain
  }
})
