import { passKeyText, passName } from '@domain/pass/pass';
import type { Vault } from '../platform/ports';

/** The booking's own secret, made from the server's: nothing is stored, a new slot has a new one. */
export const passKeyOf = (vault: Vault, homeId: string, slot: string, proxyNo: number | null = null): string => vault.index(passKeyText(homeId, slot, proxyNo));
/** Every key the pass in somebody's hand may have been made by: one alone but while the index key is changed. */
export const passKeysOf = (vault: Vault, homeId: string, slot: string, proxyNo: number | null = null): readonly string[] => vault.indexes(passKeyText(homeId, slot, proxyNo));
export const passHome = (homeId: string, proxyNo: number | null = null): string => passName(homeId.slice('home_'.length), proxyNo);
