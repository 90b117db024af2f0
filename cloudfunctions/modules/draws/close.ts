import { contract } from '@contract/contract';
import { closedDraw } from '@domain/draw/turn-draw';
import { implement } from '@cloud/kit/implement';
import { turn } from './turn';

export const close = implement(contract.draws.close, (context) => turn(context, context.input.drawId, null, closedDraw));
