/** A photo put to something on site. */
export const sitePhotos = { add: '拍照', remove: '删除这张', off: '没有相机或相册权限，请在微信设置里打开。', broken: '这张照片打不开，请换一张。', lost: '照片没传上去，请在有网络时再试。' }
export type SitePhotosWords = typeof sitePhotos
