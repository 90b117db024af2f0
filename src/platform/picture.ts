/**
 * What an `Image` can show for a file of the cloud. WeChat's takes the file's own name (to whoever may read it);
 * the web needs a link, which only an operation can give.
 */
export const pictureOf = (fileId: string): string | undefined => (process.env.TARO_ENV === 'h5' ? undefined : fileId)
