// What the JavaScript engines of WeChat's base library 2.32.3 (asking for consent needs it) read, from WeChat's own table, the package miniprogram-compat
const weappEngines = { ios: '13', chrome: '86' }

module.exports = {
  presets: [
    ['taro', {
      framework: 'react',
      ts: true,
      compiler: 'webpack5',
      ...(process.env.TARO_ENV === 'weapp' ? { targets: weappEngines } : {}),
      // H5 gets polyfills; the mini-program has its own and cannot afford the size
      useBuiltIns: process.env.TARO_ENV === 'h5' ? 'usage' : false
    }]
  ]
}
