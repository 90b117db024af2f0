/** What a certificate is worth: the demo's own; the company's own; one of a licensed certification service. */
export type SealLevel = 'demo' | 'own' | 'licensed';
/** Whose digital signature closes a file: the certificate's name, as it stands in the file and on its last page. */
export type SealMark = { readonly name: string; readonly level: SealLevel };

const WORTH: Readonly<Record<SealLevel, string>> = {
  demo: '演示证书，不具法律效力', own: '企业自备证书，未经第三方电子认证', licensed: '依法设立的电子认证服务机构签发的证书',
};
/** What the certificate is worth, said on the file itself. */
export const worthOf = ({ level }: SealMark): string => WORTH[level];
/** How a file is closed, for its evidence page. */
export const sealWords = (mark: SealMark | null): string => (mark
  ? `本文件以“${mark.name}”的证书作数字签名（PKCS#7，SHA-256；${worthOf(mark)}），可用通用的 PDF 工具核验；文件改动任何一个字节，核验即不通过。文件的签名时间取文件所述事项完成的时刻，不是第三方时间戳。`
  : '本文件没有数字签名；内容以各份文件的摘要核对。');
