import type { PortHistory } from '../../electron/history/open-history.ts';

/** A history in which nothing ever happened. */
export function fakeHistory(): PortHistory {
  const page = { entries: [], more: false, begins: null, problem: null };
  const at = '2026-11-22T10:00:00.000Z';
  return {
    page: async () => page,
    timeline: async () => ({ from: at, until: at, spans: [], gaps: [], omitted: 0, begins: null }),
    recentPorts: async () => ({ since: null, ports: [] }),
    forget: async () => page,
    subscribe: () => () => undefined,
    close: async () => undefined,
  };
}
