import type { AskView } from '@contract/parking';
import type { ParkingAsk } from '@domain/parking/asks';
import type { Context } from '@cloud/kit/implement';

export const askView = (ask: ParkingAsk, vault: Context['vault']): AskView => {
  const { no, kind, type, plate, remark, at, state } = ask, decided = ask.state === 'agreed' || ask.state === 'declined' ? ask : null;
  return { no, kind, type, plate: plate && vault.open(plate), remark, at, state, decidedAt: decided?.at ?? null, words: decided?.words ?? '' };
};
