import type { Runtime } from '../../facts/facts.ts';

/** Programs that run other people's programs: their own name tells nothing of what listens. */
const interpreters: readonly (readonly [pattern: RegExp, runtime: Runtime | null])[] = [
  // Node names its main thread so in newer versions.
  [/^(node|nodejs|node-mainthread|mainthread|bun|deno)$/, 'node'],
  [/^(python|pypy)[\d.]*w?$/, 'python'],
  [/^(java|javaw)$/, 'java'],
  [/^(ruby|irb|jruby)[\d.]*$/, 'ruby'],
  [/^php(-cgi|-fpm)?[\d.]*$/, 'php'],
  [/^(beam\.smp|erl)$/, 'erlang'],
  [/^dotnet$/, 'dotnet'],
  [/^(perl|lua|luajit|tclsh|wish|sh|bash|dash|zsh|busybox|powershell|pwsh|rscript|julia)[\d.]*$/, null],
];

/** Null where the program is no interpreter; `runtime` is null where no known software is told by it. */
export function interpreterOf(program: string): { readonly runtime: Runtime | null } | null {
  const found = interpreters.find(([pattern]) => pattern.test(program));
  return found ? { runtime: found[1] } : null;
}

/**
 * Programs that listen on behalf of something else, which the socket does not show: forwards, proxies, the monitors of
 * containers, and what hands its sockets to services.
 */
const forwarders = new Set([
  'ssh',
  'autossh',
  'socat',
  'ncat',
  'kubectl',
  'docker-proxy',
  'rootlessport',
  'rootlesskit',
  'conmon',
  'pasta',
  'passt',
  'slirp4netns',
  'com.docker.backend',
  'vpnkit',
  'wslrelay',
  'wslhost',
  'systemd',
  'launchd',
  'xinetd',
  'inetd',
  'haproxy',
  'envoy',
  'traefik',
  'nginx',
]);

export function isForwarder(program: string): boolean {
  return forwarders.has(program);
}
