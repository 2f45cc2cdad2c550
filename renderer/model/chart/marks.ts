import type { ListenerGroup } from '../../../electron/shared/listener-groups.ts';

/** What is shown of one port above the ground. At least one of it is so. */
export interface PortMark {
  readonly port: number;
  /** Who can reach what listens: this computer only, or others too, as far as the sockets tell. */
  readonly open: 'here' | 'elsewhere' | null;
  /** It was open lately and is not now. */
  readonly recent: boolean;
  readonly favourite: boolean;
}

export type Marks = ReadonlyMap<number, PortMark>;

export const layerNames = ['assigned', 'blocked', 'here', 'elsewhere', 'recent', 'favourite'] as const;
export type LayerName = (typeof layerNames)[number];
export type Layers = ReadonlySet<LayerName>;

export interface MarkSources {
  readonly groups: readonly Pick<ListenerGroup, 'port' | 'reach'>[];
  readonly recent: readonly number[];
  readonly favourites: readonly number[];
}

/** The marks of the layers that are shown. */
export function marksOf({ groups, recent, favourites }: MarkSources, layers: Layers): Marks {
  const marks = new Map<number, PortMark>();
  const none = { open: null, recent: false, favourite: false };
  const set = (port: number, change: Partial<PortMark>) => {
    marks.set(port, { ...(marks.get(port) ?? { port, ...none }), ...change });
  };
  for (const { port, reach } of groups) {
    const open = reach.scope === 'loopback' ? 'here' : 'elsewhere';
    // Of several listeners on one port the widest counts.
    if (layers.has(open) && marks.get(port)?.open !== 'elsewhere') set(port, { open });
  }
  if (layers.has('recent')) {
    const isOpen = new Set(groups.map(({ port }) => port));
    for (const port of recent) if (!isOpen.has(port)) set(port, { recent: true });
  }
  if (layers.has('favourite')) for (const port of favourites) set(port, { favourite: true });
  return marks;
}

/** Ports whose mark is another one, or new, or gone. */
export function changedMarks(before: Marks, after: Marks): readonly number[] {
  const gone = [...before.keys()].filter((port) => !after.has(port));
  const changed = [...after.values()].filter((mark) => !alike(before.get(mark.port), mark)).map(({ port }) => port);
  return [...gone, ...changed];
}

function alike(a: PortMark | undefined, b: PortMark): boolean {
  return a !== undefined && a.open === b.open && a.recent === b.recent && a.favourite === b.favourite;
}
