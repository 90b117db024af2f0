import type { Ask, OperationName } from '@contract/contract';
import type { RunningCloud } from '../localcloud/server';
import type { Tally } from '../localcloud/meter/meter';
import { askedTogether, type Person, type Together } from '../scripts/demo/client';

/** One thing a phone asked of the cloud, with every billed call it caused. */
export type Taken = { readonly step: string; readonly name: string; readonly tally: Tally; readonly total: number; readonly bytes: number; readonly examined: number; readonly returned: number };

/** Counts what is done through it, one thing after the other, by the cloud's own meter. */
export function createRecorder(cloud: RunningCloud) {
  const taken: Taken[] = [];
  let step = '';
  const reading = () => {
    const { tally, total, operations } = cloud.meter.reading();
    const seen = Object.values(operations);
    return { tally, total, examined: seen.reduce((sum, one) => sum + one.examined, 0), returned: seen.reduce((sum, one) => sum + one.returned, 0) };
  };
  const measure = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const before = reading();
    const value = await work();
    const after = reading();
    const less = (kind: keyof Tally) => after.tally[kind] - before.tally[kind];
    taken.push({
      step, name, total: after.total - before.total, bytes: Buffer.byteLength(JSON.stringify(value ?? null)), examined: after.examined - before.examined, returned: after.returned - before.returned,
      tally: { function: less('function'), dbRead: less('dbRead'), dbWrite: less('dbWrite'), storage: less('storage') },
    });
    return value;
  };
  return {
    taken: taken as readonly Taken[],
    measure,
    /** What follows belongs to this step. */
    begin: (name: string): void => { step = name; },
    /** The same person, counted. */
    watch: (who: Person): Person => ({
      ...who,
      ask: ((unit: string, name: OperationName, input: unknown) => measure(name, () => who.raw(unit, name, input))) as unknown as Ask,
      together: ((unit: string, ...askings: { name: string; input: unknown }[]) => measure(askings.map(({ name }) => name).join(' + '), () => askedTogether(who.raw, unit, askings))) as unknown as Together,
      upload: (path, content) => measure('upload', () => who.upload(path, content)),
    }),
  };
}
export type Recorder = ReturnType<typeof createRecorder>;

export const totalOf = (taken: readonly Taken[]): number => taken.reduce((sum, { total }) => sum + total, 0);
export const databaseOf = ({ tally }: Taken): number => tally.dbRead + tally.dbWrite;
