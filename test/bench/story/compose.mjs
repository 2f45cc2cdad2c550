import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { bundle } from '../shared/bundle.mjs';
import { median } from '../shared/median.mjs';

const root = resolve(import.meta.dirname, '../../..');
const holder = join(import.meta.dirname, '../support/open-listeners.mjs');
const dataFolders = ['resources/registry', 'resources/facts'];
const registryFile = join(root, 'resources/registry/ports.tsv');
const factsFolder = join(root, 'resources/facts');
const listenerCount = 50;
const coldRounds = 15;

/** Bytes of everything that the stories are made from, each file with `gzip -9`. */
export function shippedBytes() {
  const files = dataFolders.flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(root, folder, name)),
  );
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
}

/** Loads registry and facts in new processes, then composes the story of every port in this one. */
export async function measureComposing(cliFile) {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-bench-'));
  try {
    await bundle(folder, {
      registry: 'electron/registry/load-registry.ts',
      facts: 'electron/facts/load-facts.ts',
      story: 'electron/story/compose-story.ts',
      machine: 'electron/sockets/machine/machine-ports.ts',
    });
    const loadMs = median(Array.from({ length: coldRounds }, () => coldLoadMs(folder)));
    const modules = ['registry', 'facts', 'story', 'machine'].map((name) => load(folder, name));
    const [{ loadRegistry }, { loadFacts }, { composeStory }, { createSystemPortsReader }] = await Promise.all(modules);
    const given = {
      protocol: null,
      registry: loadRegistry(registryFile),
      facts: loadFacts(factsFolder),
      machine: await createSystemPortsReader()(),
      snapshot: await crowdedSnapshot(cliFile),
      projects: new Map(),
    };
    const passes = Array.from({ length: 3 }, () =>
      Array.from({ length: 65_536 }, (_, port) => timed(() => composeStory({ ...given, port }))),
    );
    // Whatever else runs interrupts some of them: of each port the fastest counts, and the worst is that of a port.
    const times = Array.from({ length: 65_536 }, (_, port) => Math.min(...passes.map((pass) => pass[port])));
    const sorted = times.toSorted((a, b) => a - b);
    return { loadMs, medianMs: median(times), p99Ms: sorted[Math.floor(sorted.length * 0.99)], worstMs: sorted.at(-1) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function load(folder, name) {
  return import(pathToFileURL(join(folder, `${name}.mjs`)).href);
}

function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** In a process of its own, as no code is warm when the app starts; without the start of Node and the import. */
function coldLoadMs(folder) {
  const script = `
    import { loadRegistry } from ${JSON.stringify(pathToFileURL(join(folder, 'registry.mjs')).href)};
    import { loadFacts } from ${JSON.stringify(pathToFileURL(join(folder, 'facts.mjs')).href)};
    const start = performance.now();
    loadRegistry(${JSON.stringify(registryFile)}).label(443, 'tcp');
    loadFacts(${JSON.stringify(factsFolder)}).usesOf(443);
    console.log(performance.now() - start);
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  if (stderr !== '') throw new Error(stderr);
  return Number(stdout);
}

/** What this computer has, with fifty more listeners, moved to ports of which there is much to tell. */
async function crowdedSnapshot(cliFile) {
  const held = spawn(process.execPath, [holder, String(listenerCount)], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    await once(held.stdout, 'data');
    const { stdout } = spawnSync(process.execPath, [cliFile, 'list', '--json'], { encoding: 'utf8', maxBuffer: 1e8 });
    const snapshot = JSON.parse(stdout);
    const listeners = snapshot.listeners
      .filter(({ owners }) => owners.some(({ pid }) => pid === held.pid))
      .map((listener, index) => ({ ...listener, port: tellingPorts[index] }));
    if (listeners.length !== listenerCount)
      throw new Error(`${listeners.length} listeners instead of ${listenerCount}`);
    return { ...snapshot, listeners };
  } finally {
    held.stdin.end();
  }
}

const tellingPorts = [
  ...[21, 22, 23, 25, 53, 80, 110, 111, 123, 139, 143, 161, 389, 443, 445, 587, 631, 873, 993, 1433, 1521, 1883, 2049],
  ...[2375, 3000, 3306, 3389, 4200, 5000, 5173, 5432, 5672, 5900, 6379, 6443, 7000, 8000, 8008, 8080, 8081, 8443, 8888],
  ...[9000, 9090, 9092, 9200, 9229, 11211, 11434, 27017],
];
