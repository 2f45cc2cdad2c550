import { createHash } from 'node:crypto';
import dbusNative from '@homebridge/dbus-native';

/** What this file uses of the session bus; the library's own types leave most of it out. */
interface Bus {
  invoke(message: BusMessage, callback: (error: { message: string } | null, ...values: unknown[]) => void): void;
  requestName(name: string, flags: number, callback: (error: { message: string } | null, result: number) => void): void;
  exportInterface(implementation: object, path: string, description: object): void;
  sendSignal(path: string, interfaceName: string, name: string, signature: string, values: unknown[]): void;
  addMatch(rule: string, callback: (error: { message: string } | null) => void): void;
  readonly connection: { end(): void; on(event: 'message', listener: (message: BusSignal) => void): void };
}

interface BusSignal {
  readonly interface?: string;
  readonly member?: string;
}

interface BusMessage {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly signature?: string;
  readonly body?: readonly unknown[];
}

/** One item of a tray menu as the host is told it; `label` has the mnemonic marks of the protocol. */
export interface MenuNode {
  readonly id: number;
  readonly label: string;
  readonly enabled: boolean;
  readonly separator: boolean;
  readonly children: readonly MenuNode[];
}

/** A registered tray icon, used the way a desktop's panel would. */
export interface TrayItemProxy {
  toolTip(): Promise<string>;
  menu(): Promise<MenuNode>;
  /** A click on a menu item. */
  choose(id: number): Promise<void>;
  /** A click on the icon. */
  activate(x: number, y: number): Promise<void>;
  /** Width of the largest image that was sent, in pixels. */
  iconWidth(): Promise<number>;
  /** Tells one picture from another. */
  icon(): Promise<string>;
  /** How often it said since it was registered that its menu is another one. */
  menuChanges(): number;
}

export interface TrayHost {
  /** Resolves as soon as an application has registered its icon. */
  item(): Promise<TrayItemProxy>;
  stop(): void;
}

/** Where an icon is on the bus. */
interface ItemAddress {
  readonly destination: string;
  readonly path: string;
}

const watcherName = 'org.kde.StatusNotifierWatcher';
const watcherPath = '/StatusNotifierWatcher';
const menuInterface = 'com.canonical.dbusmenu';

/** Becomes the session's tray host. One must not run already. */
export async function startTrayHost(): Promise<TrayHost> {
  const bus = (dbusNative as unknown as { sessionBus(): Bus }).sessionBus();
  let register: (item: ItemAddress) => void = () => undefined;
  const registered = new Promise<ItemAddress>((resolve) => {
    register = resolve;
  });
  const watcher = {
    IsStatusNotifierHostRegistered: true,
    ProtocolVersion: 0,
    RegisteredStatusNotifierItems: [] as readonly string[],
    /** Gets a bus name with the object at a fixed path, or the path of an object of the caller's. */
    RegisterStatusNotifierItem(service: string, message: { readonly sender: string }) {
      const item = service.startsWith('/')
        ? { destination: message.sender, path: service }
        : { destination: service, path: '/StatusNotifierItem' };
      bus.sendSignal(watcherPath, watcherName, 'StatusNotifierItemRegistered', 's', [
        `${item.destination}${item.path}`,
      ]);
      register(item);
    },
    RegisterStatusNotifierHost() {
      return undefined;
    },
  };
  bus.exportInterface(watcher, watcherPath, {
    name: watcherName,
    methods: { RegisterStatusNotifierItem: ['s', ''], RegisterStatusNotifierHost: ['s', ''] },
    properties: { IsStatusNotifierHostRegistered: 'b', ProtocolVersion: 'i', RegisteredStatusNotifierItems: 'as' },
    signals: { StatusNotifierItemRegistered: ['s'] },
  });
  await new Promise<void>((resolve, reject) => {
    const doNotQueue = 4;
    bus.requestName(watcherName, doNotQueue, (error, result) =>
      error
        ? reject(new Error(error.message))
        : result === 1
          ? resolve()
          : reject(new Error('a tray host runs already')),
    );
  });
  let menuChanges = 0;
  bus.connection.on('message', ({ interface: name, member }) => {
    if (name === menuInterface && (member === 'LayoutUpdated' || member === 'ItemsPropertiesUpdated')) menuChanges += 1;
  });
  await new Promise<void>((resolve, reject) => {
    bus.addMatch(`type='signal',interface='${menuInterface}'`, (error) =>
      error ? reject(new Error(error.message)) : resolve(),
    );
  });
  return {
    item: async () => ({ ...proxy(bus, await registered), menuChanges: () => menuChanges }),
    stop: () => bus.connection.end(),
  };
}

function proxy(bus: Bus, item: ItemAddress): Omit<TrayItemProxy, 'menuChanges'> {
  const call = (message: Omit<BusMessage, 'destination'>) =>
    new Promise<readonly unknown[]>((resolve, reject) => {
      bus.invoke({ destination: item.destination, ...message }, (error, ...values) =>
        error ? reject(new Error(error.message)) : resolve(values),
      );
    });
  const property = async (name: string) => {
    const [variant] = await call({
      path: item.path,
      interface: 'org.freedesktop.DBus.Properties',
      member: 'Get',
      signature: 'ss',
      body: ['org.kde.StatusNotifierItem', name],
    });
    return variantValue(variant);
  };
  const images = async () => (await property('IconPixmap')) as readonly (readonly [width: number, ...unknown[]])[];
  const onMenu = async (member: string, signature: string, body: readonly unknown[]) =>
    call({ path: String(await property('Menu')), interface: menuInterface, member, signature, body });

  return {
    async toolTip() {
      const [, , title] = (await property('ToolTip')) as readonly [unknown, unknown, string];
      return title;
    },
    async menu() {
      const [, root] = await onMenu('GetLayout', 'iias', [0, -1, []]);
      return menuNode(root);
    },
    async choose(id) {
      await onMenu('Event', 'isvu', [id, 'clicked', ['s', ''], 0]);
    },
    async activate(x, y) {
      await call({
        path: item.path,
        interface: 'org.kde.StatusNotifierItem',
        member: 'Activate',
        signature: 'ii',
        body: [x, y],
      });
    },
    async iconWidth() {
      return Math.max(0, ...(await images()).map(([width]) => width));
    },
    async icon() {
      return createHash('sha256')
        .update(JSON.stringify(await images()))
        .digest('hex');
    },
  };
}

/** A D-Bus variant as the library gives it: its type, then its value in a list. */
function variantValue(variant: unknown): unknown {
  const [, [value]] = variant as readonly [unknown, readonly [unknown]];
  return value;
}

function menuNode(node: unknown): MenuNode {
  const [id, pairs, children] = node as readonly [number, readonly (readonly [string, unknown])[], readonly unknown[]];
  const properties = new Map(pairs.map(([name, variant]) => [name, variantValue(variant)]));
  return {
    id,
    label: String(properties.get('label') ?? ''),
    enabled: properties.get('enabled') !== false,
    separator: properties.get('type') === 'separator',
    children: children.map((child) => menuNode(variantValue(child))),
  };
}

/** The item with this label, in or below `node`. */
export function findItem(node: MenuNode, label: string | RegExp): MenuNode | null {
  if (typeof label === 'string' ? node.label === label : label.test(node.label)) return node;
  for (const child of node.children) {
    const found = findItem(child, label);
    if (found) return found;
  }
  return null;
}

/** Chooses the item at the end of this path of labels. */
export async function choose(tray: TrayItemProxy, ...path: readonly (string | RegExp)[]): Promise<void> {
  const node = path.reduce<MenuNode | null>((parent, label) => parent && findItem(parent, label), await tray.menu());
  if (node === null) throw new Error(`the tray menu has no ${path.join(' › ')}`);
  await tray.choose(node.id);
}
