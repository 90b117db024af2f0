import { contract } from '@contract/contract';
import { homeLabel } from '@domain/community/home';
import { ok, refuse } from '@domain/kernel/result';
import { boardStage, hasPassed, inOrder, letterOf } from '@domain/movein/board';
import { STEPS, type Step } from '@domain/movein/template';
import { implement } from '@cloud/kit/implement';
import { findBoard } from './find-board';

const PAGE = 50;

/** The homes behind a number of the board; `step`: those that have it behind them, as the funnel counts. */
export const list = implement(contract.board.list, async (context) => {
  const { batchId, letter, step, building, skip } = context.input;
  const [board] = await Promise.all([findBoard(context, batchId), context.right()]);
  if (!board) return refuse('BATCH_UNKNOWN');
  const { way } = board, known = STEPS.find((one): one is Step => one === step);
  const found = board.homes.filter((home) => (!letter || letterOf(home, way) === letter) && (!building || home.place.building === building) && (step === null || (known !== undefined && hasPassed(home, known, way)))).sort(inOrder);
  return ok({ total: found.length, rows: found.slice(skip, skip + PAGE).map((home) => ({ homeId: home.homeId, label: homeLabel(home.place), name: home.name, stage: boardStage(home, way), letter: letterOf(home, way) })) });
});
