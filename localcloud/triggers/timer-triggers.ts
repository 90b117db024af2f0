import { Cron } from 'croner';
import type { CloudClock } from '../clock/cloud-clock';
import type { Scheduler } from '../clock/scheduler';
import type { Unit } from '../functions/unit-config';

const CHINA_MINUTES = 8 * 60;
const FIELDS = 7;

export type TriggerParts = {
  scheduler: Scheduler;
  clock: CloudClock;
  appid: string;
  invoke: (unit: string, event: string) => Promise<unknown>;
  /** Told of each firing and how it ended. */
  fired: (firing: Firing) => void;
};
export type TimerTriggers = {
  /** Beside its plan, as the real cloud may fire twice; undefined for a unit without a timer. */
  fireNow(unit: string): Promise<Firing | undefined>;
  stop(): void;
};
export type Firing = { unit: string; trigger: string; due: number; at: number; ok: boolean; error?: string };

/** A trigger's next time after `after`, by its seven-field rule at UTC+8; undefined when there is none any more. */
export function nextFiring(rule: string, after: number): number | undefined {
  if (rule.trim().split(/\s+/).length !== FIELDS) throw new Error(`a timer rule has ${FIELDS} fields: ${rule}`);
  return new Cron(rule, { utcOffset: CHINA_MINUTES, paused: true }).nextRun(new Date(after))?.getTime();
}

/**
 * Fires the units' timers by the cloud's clock. A jump over many due times fires a trigger once, late, as the real cloud
 * after an outage would; then it goes on from there.
 */
export function startTimerTriggers(units: readonly Unit[], parts: TriggerParts): TimerTriggers {
  const cancels = new Map<string, () => void>();
  const fire = async (unit: Unit, trigger: string, due: number): Promise<Firing> => {
    const ending = await parts.invoke(unit.name, JSON.stringify(timerEvent(trigger, due, parts.appid))).then(
      () => ({ ok: true }),
      (error: unknown) => ({ ok: false, error: error instanceof Error ? error.message : String(error) }),
    );
    const firing = { unit: unit.name, trigger, due, at: parts.clock.now(), ...ending };
    parts.fired(firing);
    return firing;
  };
  const plan = (unit: Unit, after: number): void => {
    const [trigger] = unit.triggers;
    if (!trigger) return;
    const due = nextFiring(trigger.config, after);
    if (due === undefined) return;
    cancels.set(
      unit.name,
      parts.scheduler.at(due, async (at) => {
        // Planned before it runs: the next one comes however this one ends.
        plan(unit, Math.max(at, parts.clock.now()));
        await fire(unit, trigger.name, at);
      }),
    );
  };
  const planAll = (): void => {
    for (const cancel of cancels.values()) cancel();
    for (const unit of units) plan(unit, parts.clock.now());
  };
  planAll();
  // Set back, a clock has its next beat earlier than the one planned.
  const unsubscribe = parts.clock.onMove((from, to) => {
    if (to < from) planAll();
  });
  return {
    fireNow: async (name) => {
      const unit = units.find((each) => each.name === name);
      const trigger = unit?.triggers[0];
      return unit && trigger ? fire(unit, trigger.name, parts.clock.now()) : undefined;
    },
    stop: () => {
      unsubscribe();
      for (const cancel of cancels.values()) cancel();
    },
  };
}

const timerEvent = (name: string, at: number, appid: string): unknown => ({
  Type: 'Timer',
  TriggerName: name,
  Time: new Date(at).toISOString().replace('.000Z', 'Z'),
  Message: '',
  userInfo: { appId: appid },
});
