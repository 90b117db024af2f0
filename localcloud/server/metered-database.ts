import { openDatabase, type DatabaseOptions, type OpenDatabase } from '../database/open-database';
import type { Meter } from '../meter/meter';
import { adminScope } from './admin-scope';

/** The database with each of its billed calls counted for the run of a function that made it. */
export function openMeteredDatabase(options: Omit<DatabaseOptions, 'meter'>, meter: Meter): OpenDatabase {
  return openDatabase({
    ...options,
    meter: ({ kind, action, collection, examined, returned }) =>
      meter.count(
        kind === 'read' ? 'dbRead' : 'dbWrite',
        { operation: collection ? `${action} ${collection}` : action, examined: examined ?? 0, returned: returned ?? 0 },
        adminScope()?.invocation,
      ),
  });
}
