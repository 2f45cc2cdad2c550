import { describe, expect, test } from 'vitest';
import type { Software } from '../../../electron/facts/facts.ts';
import { factsOf } from '../../../electron/facts/load-facts.ts';
import { registryOf } from '../../../electron/registry/load-registry.ts';
import type { Listener, Owner } from '../../../electron/shared/listener.ts';
import type { ProjectFiles } from '../../../electron/shared/project-files.ts';
import { composeStory } from '../../../electron/story/compose-story.ts';
import { shippedTable } from '../../support/shipped.ts';
import { container, listenerOn, owner } from '../../support/sockets.ts';
import { softwareNamed, storyFacts, usedPort } from '../../support/story-facts.ts';
import { snapshot } from './support.ts';

const registry = registryOf(shippedTable());
const here = { label: 'documentation', url: 'https://example.org/' };

const software: readonly Software[] = [
  softwareNamed('PostgreSQL', {
    marks: { processes: ['postgres'], images: ['postgres'], units: ['postgresql'] },
    ports: [5432],
  }),
  softwareNamed('Redis', { marks: { processes: ['redis-server'] }, ports: [6379] }),
  softwareNamed('Next.js', {
    kind: 'dev-server',
    runtime: 'node',
    nextFree: here,
    marks: { commands: [['next', 'dev'], ['next-server']], files: ['next.config.js'], packages: ['next'] },
    ports: [usedPort(3000, { role: 'the development server' })],
  }),
  softwareNamed('Vite', {
    kind: 'dev-server',
    runtime: 'node',
    nextFree: here,
    marks: { commands: [['vite']], packages: ['vite'] },
    ports: [5173],
  }),
  softwareNamed("Python's http.server", {
    kind: 'dev-server',
    runtime: 'python',
    marks: { commands: [['-m', 'http.server']] },
    ports: [8000],
  }),
  softwareNamed('nginx', { kind: 'web-server', marks: { processes: ['nginx'] }, ports: [80, 8080] }),
  softwareNamed('Puma', { kind: 'web-server', runtime: 'ruby', ports: [3000] }),
  softwareNamed('http-server', {
    kind: 'dev-server',
    runtime: 'node',
    marks: { commands: [['http-server']] },
    ports: [8080],
  }),
  softwareNamed('Node.js inspector', {
    kind: 'debugger',
    runtime: 'node',
    marks: { commands: [['--inspect']] },
    ports: [usedPort(9229, { role: 'debugging' })],
  }),
  softwareNamed('Node.js', { kind: 'dev-server', runtime: 'node', marks: { processes: ['node'] } }),
  softwareNamed('Kafka', { runtime: 'java', marks: { commands: [['kafka.kafka']] }, ports: [9092] }),
  softwareNamed('WSO2', { runtime: 'java', offset: true, marks: { commands: [['wso2']] }, ports: [9443] }),
  softwareNamed('AirPlay', { marks: { processes: ['controlcenter'] }, ports: [usedPort(7000, { os: 'macos' })] }),
];
const facts = factsOf(software);

function run(program: string, words: readonly string[] = [], change: Partial<Owner> = {}): Partial<Listener> {
  const owners = [
    owner(812, { name: program, executable: `/usr/bin/${program}`, command: [program, ...words], ...change }),
  ];
  return { owners };
}

function fitOf(port: number, change: Partial<Listener>, projects: readonly ProjectFiles[] = []) {
  const story = composeStory(
    storyFacts(port, registry, snapshot([listenerOn(port, change)]), {
      facts,
      projects: new Map(projects.map((each) => [each.folder, each])),
    }),
  );
  return { ...story.fit, words: story.fit.reasons.join(' '), headline: story.headline, opening: story.opening };
}

test.each([
  [
    'postgres on its port',
    5432,
    run('postgres'),
    'expected',
    'The executable is postgres, which is consistent with PostgreSQL',
  ],
  [
    'next dev on 3000',
    3000,
    run('node', ['/shop/node_modules/.bin/next', 'dev']),
    'expected',
    'A hint: the command line has “next dev”',
  ],
  [
    'next under its own title',
    3000,
    run('node', [], { command: ['next-server (v15.1.0)'] }),
    'expected',
    'next-server',
  ],
  [
    'some program of Node on 3000',
    3000,
    run('node', ['server.js']),
    'plausible',
    'node runs any program; Next.js would be run by it too',
  ],
  ['Python on 3000', 3000, run('python3.11', ['app.py']), 'plausible', 'programs of all kinds use this port'],
  ['http.server on 8000', 8000, run('python3.11', ['-m', 'http.server']), 'expected', '“-m http.server”'],
  [
    'http.server on the port of PostgreSQL',
    5432,
    run('python3.11', ['-m', 'http.server', '5432']),
    'unusual',
    "The default of Python's http.server is port 8000",
  ],
  [
    'some program of Python on the port of PostgreSQL',
    5432,
    run('python3.11', ['db.py']),
    'unusual',
    'PostgreSQL would not be run by python3.11',
  ],
  ['Redis on the port of PostgreSQL', 5432, run('redis-server'), 'unusual', 'The default of Redis is port 6379'],
  ['Redis on a port of nobody', 16_379, run('redis-server'), 'plausible', 'it can be configured to another'],
  ['Redis on the port of a standard', 25, run('redis-server'), 'unusual', 'It is registered for smtp'],
  ['Vite on the next free port', 5174, run('node', ['vite']), 'plausible', 'this may be 5173 + 1'],
  ['Vite on a port of development', 3000, run('node', ['vite']), 'plausible', 'none is out of place'],
  ['WSO2 moved by an offset', 9446, run('java', ['wso2']), 'plausible', 'this may be 9443 + 3'],
  ['nginx on 443, where none is known', 443, run('nginx'), 'expected', 'consistent with nginx'],
  ['nginx before something else', 5432, run('nginx'), 'cannot-tell', 'nginx listens for something else'],
  ['nginx on a port of development', 3000, run('nginx'), 'plausible', 'none is out of place'],
  ['nginx on a port of nobody', 8181, run('nginx'), 'plausible', 'The defaults of nginx are ports 80 and 8080, and'],
  ['a debugger', 9229, run('node', ['--inspect=0.0.0.0:9229', 'x.js']), 'expected', 'the command line has “--inspect”'],
  ['what is debugged', 9763, run('node', ['--inspect', 'x.js']), 'cannot-tell', 'names none that is known'],
  ['ssh before something else', 5432, run('ssh'), 'cannot-tell', 'ssh listens for something else'],
  ['sshd, by its name alone', 22, run('sshd'), 'expected', 'The program sshd bears the name of the service ssh'],
  [
    'an unknown program on a known port',
    5432,
    run('frobnicator'),
    'cannot-tell',
    'Nothing that is known connects the program frobnicator',
  ],
  [
    'an unknown program on a port of nobody',
    5173 + 40,
    run('frobnicator'),
    'cannot-tell',
    'No use of this port is registered or known',
  ],
  [
    'Python on a port that is only registered',
    4567,
    run('python3.11', ['x.py']),
    'cannot-tell',
    'its command line names none that is known',
  ],
  ['a hidden process', 5432, { owners: [], ownersComplete: false }, 'cannot-tell', 'could not be read'],
  [
    'a hidden process of a known unit',
    5432,
    { owners: [], ownersComplete: false, unit: 'postgresql@15-main.service' },
    'expected',
    'It belongs to the unit postgresql',
  ],
  [
    'a published port of a container',
    5432,
    { ...run('docker-proxy'), container: { ...container('db'), image: 'docker.io/library/postgres:16' } },
    'expected',
    "The container's image is postgres",
  ],
  [
    'a published port of an unknown container',
    5432,
    { ...run('docker-proxy'), container: container('db') },
    'cannot-tell',
    'docker-proxy listens for something else',
  ],
  ['what no process holds', 5432, { owners: [] }, 'cannot-tell', 'No process holds it'],
  ['a default of another system', 7000, run('controlcenter'), 'plausible', 'The default of AirPlay'],
] as const)('%s', (_name, port, change, verdict, words) => {
  const fit = fitOf(port, change);
  expect(fit.words).toContain(words);
  expect(fit.verdict).toBe(verdict);
});

describe('evidence', () => {
  test('a name that a program gives itself does not outweigh its executable', () => {
    const disguised = run('postgres', [], { executable: '/usr/bin/python3.11' });
    expect(fitOf(5432, disguised)).toMatchObject({ verdict: 'unusual' });
  });

  test('a name that the executable has too is told once', () => {
    expect(fitOf(5432, run('postgres')).reasons).toEqual([
      'It is registered for postgresql; PostgreSQL is known to use it.',
      'The executable is postgres, which is consistent with PostgreSQL.',
    ]);
  });

  test('a name alone is a hint', () => {
    const fit = fitOf(5432, run('postgres', [], { executable: { unknown: 'permission' } }));
    expect(fit.verdict).toBe('plausible');
    expect(fit.words).toContain('A hint: the process calls itself postgres');
  });

  test('words of a command line say nothing of a program that does not run them', () => {
    expect(fitOf(3000, run('postgres', ['next', 'dev'])).listeners[0]?.software).toBe('PostgreSQL');
  });

  test('a project speaks for software that is looked for, and for no other', () => {
    const project = { folder: '/home/ada/shop', marker: 'package.json' };
    const files = { folder: project.folder, files: ['next.config.js'], packages: ['next', 'vite'] };
    const fit = fitOf(3000, run('node', ['server.js'], { project }), [files]);
    expect(fit).toMatchObject({ verdict: 'plausible', listeners: [{ software: 'Next.js' }] });
    expect(fit.words).toContain('A hint: its project depends on next');
    expect(fitOf(8123, run('node', ['server.js'], { project }), [files]).listeners[0]?.software).toBeNull();
  });

  test('a long name of a process, as far as the kernel keeps it', () => {
    const long = softwareNamed('Long', { marks: { processes: ['prometheus-server'] }, ports: [9090] });
    const named = run('prometheus-serv', [], { executable: { unknown: 'permission' } });
    const story = composeStory(
      storyFacts(9090, registry, snapshot([listenerOn(9090, named)]), { facts: factsOf([long]) }),
    );
    expect(story.fit.listeners[0]?.software).toBe('Long');
  });

  test('never is anything said to be so', () => {
    for (const change of [run('postgres'), run('python3.11', ['-m', 'http.server']), run('frobnicator')]) {
      expect(fitOf(5432, change).words).not.toMatch(/\bis (PostgreSQL|Python's http\.server)\b/);
    }
  });
});

test.each([
  ['one kind', ['database', 'database', 'database'], 'unusual'],
  ['many kinds', ['database', 'messaging', 'infrastructure'], 'plausible'],
] as const)('a port of software of %s', (_title, kinds, verdict) => {
  const many = kinds.map((kind, index) => softwareNamed(`Software ${index}`, { kind, ports: [4333] }));
  const given = storyFacts(4333, registry, snapshot([listenerOn(4333, run('perl'))]), { facts: factsOf(many) });
  expect(composeStory(given).fit.verdict).toBe(verdict);
});

describe('whether the registry agrees', () => {
  const registryWords = (port: number, change: Partial<Listener>) => fitOf(port, change).opening[0];

  test.each([
    ['a web server on a port of the Web', 8080, run('nginx'), 'The registry agrees: it is assigned to http-alt'],
    ['a web server on a port of something else', 3000, run('nginx'), 'The registry says something else: it is'],
    ['what may well serve pages', 8080, run('node', ['http-server']), 'In the registry it is assigned to http-alt'],
    ['some program on a port of the Web', 8080, run('node', ['x.js']), 'In the registry it is assigned to http-alt'],
    ['a database on a port of the Web', 8080, run('postgres'), 'The registry says something else: it is assigned'],
  ] as const)('%s', (_name, port, change, words) => {
    expect(registryWords(port, change)).toContain(words);
  });
});

test('what a headline knows no more of than the name of the program it does not repeat', () => {
  expect(fitOf(80, run('node', ['x.js'])).headline).toBe(
    'Port 80: node (pid 812), quite likely a web server run by node.',
  );
  expect(fitOf(9092, run('java', ['x'])).headline).toBe('Port 9092: java (pid 812); what it serves cannot be told.');
  expect(fitOf(5432, run('nginx')).headline).toBe('Port 5432: nginx (pid 812); what it serves cannot be told.');
});

test('several rows are judged one by one, and the worst is told', () => {
  const listeners = [
    listenerOn(5432, { ...run('postgres') }),
    listenerOn(5432, { key: 'b', address: '10.0.0.1', ...run('python3.11', ['x.py'], { pid: 9, identity: 'x' }) }),
  ];
  const { fit, headline } = composeStory(storyFacts(5432, registry, snapshot(listeners), { facts }));
  expect(fit.verdict).toBe('unusual');
  expect(fit.listeners.map(({ verdict }) => verdict).sort()).toEqual(['expected', 'unusual']);
  expect(headline).not.toContain('likely');
});

test('nothing to compare is said to be so', () => {
  const story = composeStory(storyFacts(5432, registry, snapshot([]), { facts }));
  expect(story.fit).toMatchObject({ verdict: 'cannot-tell', listeners: [] });
  expect(story.fit.reasons.join(' ')).toContain('nothing to compare');
  const unread = composeStory(storyFacts(5432, registry, null, { facts }));
  expect(unread.fit.reasons.join(' ')).toContain('could not be read');
});

test('who sees 3000, node and 0.0.0.0 is told in three lines what it most likely is', () => {
  const any = { address: '0.0.0.0', reach: { scope: 'any', ipv4: true, ipv6: false } } as const;
  const project = { folder: '/home/ada/shop', marker: 'package.json' };
  const known = fitOf(3000, { ...run('node', ['next', 'dev'], { project }), ...any });
  expect([known.headline, ...known.opening]).toEqual([
    'Port 3000: node (pid 812) in the project shop, most likely Next.js (the development server).',
    'The registry says something else: it is assigned to hbci (TCP, UDP).',
    'It accepts connections addressed to any IPv4 address of this computer; a firewall may still block them.',
  ]);
  const unknown = fitOf(3000, { ...run('node', ['server.js']), ...any });
  expect([unknown.headline, ...unknown.opening]).toEqual([
    'Port 3000: node (pid 812), quite likely a development server run by node.',
    'The registry says something else: it is assigned to hbci (TCP, UDP).',
    expect.stringContaining('addressed to any IPv4 address'),
  ]);
});
