import { encode } from 'uqr';
import { wechatError, type OpenApi } from './open-api';
import { pngOfModules } from './png';

const SCENE = /^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/;

/**
 * wxacode.getUnlimited. The picture is a QR code of `page?scene=…` (WeChat draws its own round code, which nothing but
 * WeChat can read): what is checked, and what a phone that scans it opens, are the same.
 */
export const getUnlimited: OpenApi = ({ params }) => {
  const { scene, page, width } = params;
  if (typeof scene !== 'string' || !SCENE.test(scene)) return wechatError(40169, 'invalid length for scene, or the data is not json string');
  if (page !== undefined && (typeof page !== 'string' || page.startsWith('/') || page.includes('?'))) return wechatError(41030, 'invalid page');
  if (width !== undefined && !(typeof width === 'number' && width >= 280 && width <= 1280)) return wechatError(40097, 'invalid args: width');
  const { data } = encode(`${page ?? ''}?scene=${encodeURIComponent(scene)}`, { border: 4, ecc: 'M' });
  const scale = Math.max(1, Math.floor(((width as number | undefined) ?? 430) / data.length));
  return { contentType: 'image/png', buffer: pngOfModules(data, scale) };
};
