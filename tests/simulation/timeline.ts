/** What is to happen, by its instant; equal instants keep the order in which they were asked for. Nothing here reads a real clock. */
export type Timeline = {
  readonly now: () => number;
  readonly after: (delay: number, happen: () => void) => void;
  /** Lets the next thing happen and waits until all that follows from it at once has settled. False when nothing is left. */
  readonly step: () => Promise<boolean>;
};
type Event = { readonly at: number; readonly no: number; readonly happen: () => void };
const isBefore = (a: Event, b: Event): boolean => a.at < b.at || (a.at === b.at && a.no < b.no);

/** Promises settle in microtasks: by the next turn of the loop all of them have run. */
const settled = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

export function createTimeline(startsAt: number): Timeline {
  const heap: Event[] = [];
  let now = startsAt, no = 0;
  return {
    now: () => now,
    after(delay, happen) {
      let at = heap.length;
      const event = { at: now + delay, no: ++no, happen };
      heap.push(event);
      for (let parent = (at - 1) >> 1; at > 0 && isBefore(event, heap[parent] as Event); parent = (at - 1) >> 1) { heap[at] = heap[parent] as Event; heap[parent] = event; at = parent; }
    },
    async step() {
      const event = taken(heap);
      if (!event) return false;
      now = event.at;
      event.happen();
      await settled();
      return true;
    },
  };
}

function taken(heap: Event[]): Event | undefined {
  const first = heap[0], last = heap.pop();
  if (!first || !last || first === last) return first;
  let at = 0;
  heap[0] = last;
  for (;;) {
    const left = 2 * at + 1, right = left + 1;
    const child = right < heap.length && isBefore(heap[right] as Event, heap[left] as Event) ? right : left;
    if (child >= heap.length || !isBefore(heap[child] as Event, last)) return first;
    heap[at] = heap[child] as Event;
    heap[child] = last;
    at = child;
  }
}
