import type { Facts, Marks, Software, UsedPort } from '../../electron/facts/facts.ts';

const noMarks: Marks = { processes: [], commands: [], images: [], units: [], files: [], packages: [] };

function use(port: number, role: string, lastPort = port): UsedPort {
  return {
    firstPort: port,
    lastPort,
    protocols: ['tcp'],
    role,
    confidence: 'high',
    os: null,
    note: null,
    source: { label: 'a test', url: null },
  };
}

function software(
  name: string,
  kind: Software['kind'],
  ports: readonly UsedPort[],
  marks: Partial<Marks> = {},
): Software {
  return { name, kind, runtime: null, marks: { ...noMarks, ...marks }, offset: false, nextFree: null, ports };
}

/** Facts of nothing: a computer on which nobody knows what software uses which port. */
export const noFacts: Facts = factsOf([]);

/** A dozen well-known defaults, enough to search among. */
export const smallFacts: Facts = factsOf([
  software('PostgreSQL', 'database', [use(5432, 'database server')], { processes: ['postgres', 'postmaster'] }),
  software('MySQL', 'database', [use(3306, 'database server'), use(33_060, 'X Protocol')], { processes: ['mysqld'] }),
  software('Redis', 'database', [use(6379, 'server'), use(26_379, 'Sentinel')], { processes: ['redis-server'] }),
  software('MongoDB', 'database', [use(27_017, 'database server')], { processes: ['mongod'] }),
  software('Elasticsearch', 'database', [use(9200, 'REST API'), use(9300, 'transport between nodes')]),
  software('Kubernetes', 'infrastructure', [use(6443, 'API server'), use(30_000, 'node ports', 32_767)]),
  software('Docker', 'infrastructure', [use(2375, 'API without encryption'), use(2376, 'API with TLS')], {
    processes: ['dockerd'],
  }),
  software('Next.js', 'dev-server', [use(3000, 'development server')], { packages: ['next'] }),
  software('Vite', 'dev-server', [use(5173, 'development server'), use(4173, 'preview server')], {
    packages: ['vite'],
  }),
  software('RabbitMQ', 'messaging', [use(15_672, 'management web UI')], { images: ['library/rabbitmq'] }),
  software('Tomcat', 'web-server', [use(8080, 'HTTP connector')]),
]);

function factsOf(list: readonly Software[]): Facts {
  return {
    software: list,
    usesOf: (port) =>
      list.flatMap((each) =>
        each.ports
          .filter(({ firstPort, lastPort }) => firstPort <= port && port <= lastPort)
          .map((found) => ({ software: each, use: found })),
      ),
    hazardsOf: () => [],
  };
}
