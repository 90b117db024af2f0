import type { Ocr } from './ports';
import { sdk } from './sdk';

/** WeChat's own card reading, called from the cloud with a link that lives ten minutes; the picture leaves our storage only for that. Anything but a front side is unread. */
export const createSdkOcr = (): Ocr => ({
  async idCard(link) {
    const { type, name = '', id = '' } = await sdk.openapi.ocr.idcard({ type: 'photo', imgUrl: link });
    return type === 'Front' && id ? { name, idNumber: id } : null;
  },
});
