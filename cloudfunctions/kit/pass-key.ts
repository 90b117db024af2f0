import { passKeyText } from '@domain/pass/pass';
import type { Vault } from '../platform/ports';

/** The booking's own secret, made from the server's: nothing is stored, a new slot has a new one. */
export const passKeyOf = (vault: Vault, homeId: string, slot: string): string => vault.index(passKeyText(homeId, slot));
export const passHome = (homeId: string): string => homeId.slice('home_'.length);
