import type { Reach } from '../../../electron/shared/listener.ts';
import type { Bind } from './holder.ts';
import { lanAddress, linkLocal, longAddress } from './network.ts';

/** `nobody`, who reads as the ordinary user too. */
export const ordinaryUid = 65_534;
/** `daemon`. */
export const secondUid = 1;
/** Has no entry in the user database. */
export const namelessUid = 60_123;

/** A bind with what it accepts, after the table of `reach` measured in the design. */
export interface Bound extends Bind {
  readonly reach: Reach;
}

export interface Member {
  readonly title: string;
  readonly binds: readonly Bound[];
  /** Default: root. */
  readonly uid?: number;
  /**
   * `sharing`: as many more processes hold the very same sockets, perhaps as programs of another user.
   * `siblings`: as many more processes open sockets of their own on the same addresses and port.
   */
  readonly more?: { readonly count: number; readonly as: 'sharing' | 'siblings'; readonly uid?: number };
  /** The file name to run under: that of a copied executable, or of a script that the kernel runs. */
  readonly name?: { readonly file: string; readonly kind: 'program' | 'script' };
  /** The user it becomes once its sockets are open. */
  readonly drops?: number;
  /** What it writes over its own argument vector. */
  readonly rewrites?: string;
  /** Its executable is deleted while it runs. */
  readonly deleted?: true;
  /** The folder that it runs in, below the zoo's; default: the root folder. */
  readonly cwd?: string;
  /** What makes the folder two levels above `cwd` a project. */
  readonly marker?: 'package.json' | 'Cargo.toml' | 'pyproject.toml' | '.git';
}

const reach = {
  loopback4: { scope: 'loopback', ipv4: true, ipv6: false },
  loopback6: { scope: 'loopback', ipv4: false, ipv6: true },
  address4: { scope: 'address', ipv4: true, ipv6: false },
  address6: { scope: 'address', ipv4: false, ipv6: true },
  any4: { scope: 'any', ipv4: true, ipv6: false },
  any6: { scope: 'any', ipv4: false, ipv6: true },
  dual: { scope: 'any', ipv4: true, ipv6: true },
} as const;

const loopback: Bound = { protocol: 'tcp', address: '127.0.0.1', reach: reach.loopback4 };

/** Every way to bind an address, each over TCP and over UDP. */
const addresses: readonly (readonly [string, Omit<Bound, 'protocol'>])[] = [
  ['IPv4 loopback', { address: '127.0.0.1', reach: reach.loopback4 }],
  ['another address of loopback', { address: '127.0.0.53', reach: reach.loopback4 }],
  ['any IPv4 address', { address: '0.0.0.0', reach: reach.any4 }],
  ['an address of the local network', { address: lanAddress, reach: reach.address4 }],
  ['any IPv4 address on device lo', { address: '0.0.0.0', device: 'lo', reach: reach.loopback4 }],
  ['IPv6 loopback', { address: '::1', reach: reach.loopback6 }],
  [':: for both families', { address: '::', v6Only: false, reach: reach.dual }],
  [':: for IPv6 only', { address: '::', v6Only: true, reach: reach.any6 }],
  [
    ':: for both families on device lo',
    { address: '::', v6Only: false, device: 'lo', reach: { ...reach.dual, scope: 'loopback' } },
  ],
  ['IPv4 loopback written as IPv6', { address: '::ffff:127.0.0.1', v6Only: false, reach: reach.loopback4 }],
  ['any IPv4 address written as IPv6', { address: '::ffff:0.0.0.0', v6Only: false, reach: reach.any4 }],
  ['a long IPv6 address', { address: longAddress, reach: reach.address6 }],
  ['a link-local address with its zone', { ...linkLocal, reach: reach.address6 }],
];

const names = [
  'my web server',
  'two\nlines',
  'srv) (x',
  'a,"b",c',
  'a-name-of-thirty-nine-characters-in-all',
  'café 🚢',
  "-leading \"users:(('quoted'",
];

const markers = ['package.json', 'Cargo.toml', 'pyproject.toml', '.git'] as const;

/** The zoo: every kind of socket that Portolan must tell right, and some that are no listeners. */
export const members: readonly Member[] = [
  ...(['tcp', 'udp'] as const).flatMap((protocol) =>
    addresses.map(([title, bind]): Member => ({ title: `${protocol}: ${title}`, binds: [{ protocol, ...bind }] })),
  ),
  ...(['tcp', 'udp'] as const).map(
    (protocol): Member => ({
      title: `${protocol}: SO_REUSEPORT in three processes`,
      binds: [{ ...loopback, protocol, reusePort: true }],
      more: { count: 2, as: 'siblings' },
    }),
  ),
  { title: 'one descriptor in five processes', binds: [loopback], more: { count: 4, as: 'sharing' } },
  {
    title: 'one descriptor in processes of two users',
    binds: [loopback],
    more: { count: 1, as: 'sharing', uid: ordinaryUid },
  },
  { title: 'a server that gave up root', binds: [loopback], drops: ordinaryUid },
  {
    title: 'one process with a socket for each family',
    binds: [
      { protocol: 'tcp', address: '0.0.0.0', reach: reach.any4 },
      { protocol: 'tcp', address: '::', v6Only: true, reach: reach.any6 },
    ],
  },
  {
    title: 'one process with several binds',
    binds: [
      loopback,
      { protocol: 'tcp', address: '::1', reach: reach.loopback6 },
      { protocol: 'tcp', address: lanAddress, reach: reach.address4 },
      { protocol: 'udp', address: '127.0.0.1', reach: reach.loopback4 },
    ],
  },
  {
    title: 'a connected UDP socket, which is no listener',
    binds: [{ ...loopback, protocol: 'udp', state: 'connected' }],
  },
  { title: 'a bound TCP socket that does not listen', binds: [{ ...loopback, state: 'bound' }] },
  ...[ordinaryUid, secondUid, namelessUid].map(
    (uid): Member => ({ title: `a socket of user ${uid}`, binds: [loopback], uid }),
  ),
  ...names.flatMap((file) => [
    { title: `a program named ${JSON.stringify(file)}`, binds: [loopback], name: { file, kind: 'program' } } as const,
    { title: `a script named ${JSON.stringify(file)}`, binds: [loopback], name: { file, kind: 'script' } } as const,
  ]),
  {
    title: 'a program that rewrote its arguments',
    binds: [loopback],
    name: { file: 'worker-host', kind: 'program' },
    rewrites: 'node: worker (web) [1]',
  },
  {
    title: 'a program whose file was deleted',
    binds: [loopback],
    name: { file: 'gone server', kind: 'program' },
    deleted: true,
  },
  { title: 'a working folder with a newline', binds: [loopback], cwd: 'two\nlines' },
  ...markers.map(
    (marker): Member => ({
      title: `a project by its ${marker}, two levels above the working folder`,
      binds: [loopback],
      cwd: `projects/${marker.replace('.', '-')}/src/server`,
      marker,
    }),
  ),
  {
    title: 'a project of an ordinary user',
    binds: [loopback],
    uid: ordinaryUid,
    cwd: 'projects/theirs/src/server',
    marker: 'package.json',
  },
];
