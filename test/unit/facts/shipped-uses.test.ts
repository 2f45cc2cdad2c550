import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { loadFacts } from '../../../electron/facts/load-facts.ts';
import { factsFolder, registryFile } from '../../../electron/files/package-root.ts';
import { transportProtocols } from '../../../electron/shared/transport.ts';
import { usesSchema } from './schema.ts';
import { shippedFile } from './support.ts';

const { software } = usesSchema.parse(shippedFile('uses.json'));
const facts = loadFacts(factsFolder());
const uses = facts.software.flatMap((each) => each.ports.map((use) => ({ name: each.name, use })));
const everyPort = Array.from({ length: 65_536 }, (_, port) => port);

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe('the file', () => {
  test('is sorted by name, and each software by its ports', () => {
    const names = software.map(({ name }) => name.toLowerCase());
    expect(names).toEqual(names.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(repeated(names)).toEqual([]);
    for (const { name, ports } of software) {
      const numbers = ports.map(({ port }) => port);
      expect([name, numbers]).toEqual([name, numbers.toSorted((a, b) => a - b)]);
    }
  });

  test('has a line of its own for every port', () => {
    const lines = readFileSync(join(factsFolder(), 'uses.json'), 'utf8').split('\n');
    expect(lines.filter((line) => /^ {8}\{ "port": \d+, .* \},?$/.test(line))).toHaveLength(uses.length);
  });

  test('states no usual value and no source that is not used', () => {
    for (const { name, sources, nextFree, ports } of software) {
      const [usual] = Object.keys(sources);
      const named = new Set([nextFree, ...ports.map(({ source }) => source ?? usual)]);
      expect([name, Object.keys(sources).filter((label) => !named.has(label))]).toEqual([name, []]);
      expect([name, ports.filter(({ protocols }) => protocols?.join() === 'tcp')]).toEqual([name, []]);
    }
  });

  test('is small with the registry and the hazards: at most 350 KB packed', () => {
    const files = [registryFile(), join(factsFolder(), 'uses.json'), join(factsFolder(), 'hazards.json')];
    const sizes = files.map((file) => gzipSync(readFileSync(file)).length);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(350 * 1024);
  });
});

describe('uses', () => {
  test('at least 300 ports have one that is their own, not one of a wide range', () => {
    const own = everyPort.filter((port) => facts.usesOf(port).some(({ use }) => use.lastPort - use.firstPort < 100));
    expect(own.length).toBeGreaterThanOrEqual(300);
  });

  test('every one has a source with an address', () => {
    expect(uses.length).toBeGreaterThan(400);
    for (const { name, use } of uses) {
      expect([name, use.source.url]).toEqual([name, expect.stringMatching(/^https:\/\/\S+$/)]);
    }
  });

  test('what only others say of a project is of medium confidence', () => {
    const others = /^(Testcontainers|netdata discovery rules|linuxserver\.io documentation|Prometheus default ports)/;
    const told = uses.filter(({ use }) => others.test(use.source.label));
    expect(told.length).toBeGreaterThan(200);
    expect(told.filter(({ use }) => use.confidence !== 'medium')).toEqual([]);
  });

  test('none is told twice', () => {
    const told = everyPort.flatMap((port) =>
      facts
        .usesOf(port)
        .flatMap(({ software, use }) => use.protocols.map((each) => `${software.name} ${port}/${each}`)),
    );
    expect(told.length).toBeGreaterThan(uses.length);
    expect(told.length).toBe(new Set(told).size);
  });

  test('ranges run upwards', () => {
    expect(uses.filter(({ use }) => use.lastPort < use.firstPort)).toEqual([]);
  });

  test('protocols are in their usual order and stated once', () => {
    for (const { name, use } of uses) {
      const usual = transportProtocols.filter((each) => use.protocols.includes(each));
      expect([name, use.protocols]).toEqual([name, usual]);
    }
  });
});

describe('roles', () => {
  const sentences = uses.map(({ name, use }) => `${name} uses it by default for ${use.role}`);
  const offending = (fault: RegExp) => sentences.filter((sentence) => fault.test(sentence));

  test('read on in a sentence: no full stop, no mark or blank too many', () => {
    expect(offending(/[.:;!?,\s]$| {2}|[[\]§|"]|for [A-Z][a-z]+ (a|the) /)).toEqual([]);
  });

  test('are in our own words, not those of a list', () => {
    expect(
      offending(
        /default port|monitoring discovery|discovery rule|for (ui|http|grpc|tcp|ws|server|web ui)$|ui emulator/i,
      ),
    ).toEqual([]);
  });

  test('are neither a single short word nor a paragraph', () => {
    expect(uses.filter(({ use }) => use.role.length < 5 || use.role.length > 130)).toEqual([]);
  });
});

describe('marks', () => {
  /** Marks that two pieces of software share on purpose, with the reason. None so far. */
  const sharedOnPurpose: readonly string[] = [];

  test.each(['processes', 'commands', 'images', 'units', 'files', 'packages'] as const)(
    'no two pieces of software share any of their %s',
    (kind) => {
      const marks = facts.software.flatMap(({ marks }) => marks[kind].map((mark) => [mark].flat().join(' ')));
      expect(marks.length).toBeGreaterThan(20);
      expect(repeated(marks).filter((mark) => !sharedOnPurpose.includes(mark))).toEqual([]);
    },
  );

  test('no command of one is part of the command of another', () => {
    const commands = facts.software.flatMap(({ name, marks }) =>
      marks.commands.map((words) => ({ name, words: ` ${words.join(' ')} ` })),
    );
    const within = commands.flatMap(({ name, words }) =>
      commands
        .filter((other) => other.name !== name && other.words.includes(words))
        .map((other) => `${name}:${words}in ${other.name}:${other.words}`),
    );
    expect(within).toEqual([]);
  });

  test('no unit is a mark that also holds programs of other software', () => {
    const holders = ['docker', 'containerd', 'supervisor', 'supervisord', 'jenkins', 'cron', 'php-fpm'];
    expect(facts.software.flatMap(({ marks }) => marks.units).filter((unit) => holders.includes(unit))).toEqual([]);
  });

  test('the name of an interpreter alone marks nothing that has ports', () => {
    const interpreters = /^(node|nodejs|python[\d.]*|java|javaw|ruby|php|beam\.smp|erl|dotnet|perl|sh|bash)$/;
    const marked = facts.software.filter(
      ({ ports, marks }) =>
        ports.length > 0 &&
        [...marks.processes, ...marks.commands.map((words) => words.join(' '))].some((mark) => interpreters.test(mark)),
    );
    expect(marked.map(({ name }) => name)).toEqual([]);
  });

  test.each([
    ['Next.js', 'next dev'],
    ['Next.js', 'next-server'],
    ['Vite', 'vite'],
    ['Nuxt', 'nuxt dev'],
    ['Angular CLI', 'ng serve'],
    ['Astro', 'astro dev'],
    ['webpack-dev-server', 'webpack serve'],
    ['Create React App', 'react-scripts start'],
    ["Python's http.server", '-m http.server'],
    ['Flask', 'flask run'],
    ['Django', 'manage runserver'],
    ['Uvicorn', 'uvicorn'],
    ['Gunicorn', 'gunicorn'],
    ['Jupyter', 'jupyter-lab'],
    ['Ruby on Rails', 'rails server'],
    ['Puma', 'puma'],
    ['Hugo', 'hugo server'],
    ['Jekyll', 'jekyll serve'],
    ['Apache Kafka', 'kafka.kafka'],
    ['Elasticsearch', 'org.elasticsearch.bootstrap.elasticsearch'],
    ['Apache ZooKeeper', 'org.apache.zookeeper.server.quorum.quorumpeermain'],
  ])('%s is told by `%s`', (name, command) => {
    const { marks } = facts.software.find((each) => each.name === name) ?? { marks: null };
    expect(marks?.commands).toContainEqual(command.split(' '));
  });

  test.each([
    ['PostgreSQL', 'postgres'],
    ['MySQL', 'mysqld'],
    ['MariaDB', 'mariadbd'],
    ['Redis', 'redis-server'],
    ['Valkey', 'valkey-server'],
    ['MongoDB', 'mongod'],
    ['nginx', 'nginx'],
    ['Apache HTTP Server', 'apache2'],
    ['Caddy', 'caddy'],
    ['lighttpd', 'lighttpd'],
    ['OpenSSH', 'sshd'],
    ['Kubernetes kubelet', 'kubelet'],
  ])('%s is told by the process `%s`', (name, process) => {
    expect(facts.software.find((each) => each.name === name)?.marks.processes).toContain(process);
  });
});

describe('WSO2', () => {
  const at = (port: number) => facts.usesOf(port).filter(({ software }) => software.name.startsWith('WSO2'));

  test('10397 is of the time before 4.0, between Gateway and Key Manager', () => {
    const [only, ...more] = at(10_397);
    expect(more).toEqual([]);
    expect(only?.software.name).toBe('WSO2 API Manager before 4.0');
    expect(only?.use.role).toMatch(/Gateway.*Key Manager.*API keys/);
    expect(only?.use.note).toMatch(/before version 4\.0.*no longer/);
  });

  test('analytics is told of 7611, 7711, 7612 and 7712 only, and the Publisher of none', () => {
    expect([7611, 7711, 7612, 7712].map((port) => at(port).length)).toEqual([1, 1, 1, 1]);
    expect(JSON.stringify(software)).not.toContain('Publisher');
  });

  test('its ports may be moved by an offset, and no other software says so', () => {
    const shifted = facts.software.filter(({ offset }) => offset).map(({ name }) => name);
    expect(shifted.length).toBeGreaterThan(4);
    expect(shifted.every((name) => name.startsWith('WSO2'))).toBe(true);
  });
});
