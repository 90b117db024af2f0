import path from 'node:path';

/** The kept town, what came of the days in living-town.ts: living them again takes longer than a stage may need to start. Made by make-living-town.ts. */
export const KEPT_TOWN = path.resolve(__dirname, 'living-town.json.gz');
/** The batch that was opened before the story begins. */
export const EARLIER = '首批';
