import { contract } from '@contract/contract';
import { cancelledDraw } from '@domain/draw/turn-draw';
import { implement } from '@cloud/kit/implement';
import { turn } from './turn';

export const cancel = implement(contract.draws.cancel, (context) => turn(context, context.input.drawId, 'tell', (draw, by) => cancelledDraw(draw, context.input.why, by)));
