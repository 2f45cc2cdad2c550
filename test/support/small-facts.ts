import type { Facts } from '../../electron/facts/facts.ts';
import { factsOf } from '../../electron/facts/load-facts.ts';
import { softwareNamed, usedPort } from './story-facts.ts';

const use = (port: number, role: string, lastPort = port) => usedPort(port, { role, lastPort });

/** Facts of nothing: a computer on which nobody knows what software uses which port. */
export const noFacts: Facts = factsOf([]);

/** A dozen well-known defaults, enough to search among. */
export const smallFacts: Facts = factsOf([
  softwareNamed('PostgreSQL', {
    marks: { processes: ['postgres', 'postmaster'] },
    ports: [use(5432, 'database server')],
  }),
  softwareNamed('MySQL', {
    marks: { processes: ['mysqld'] },
    ports: [use(3306, 'database server'), use(33_060, 'X Protocol')],
  }),
  softwareNamed('Redis', {
    marks: { processes: ['redis-server'] },
    ports: [use(6379, 'server'), use(26_379, 'Sentinel')],
  }),
  softwareNamed('MongoDB', { marks: { processes: ['mongod'] }, ports: [use(27_017, 'database server')] }),
  softwareNamed('Elasticsearch', { ports: [use(9200, 'REST API'), use(9300, 'transport between nodes')] }),
  softwareNamed('Kubernetes', { ports: [use(6443, 'API server'), use(30_000, 'node ports', 32_767)] }),
  softwareNamed('Docker', {
    marks: { processes: ['dockerd'] },
    ports: [use(2375, 'API without encryption'), use(2376, 'API with TLS')],
  }),
  softwareNamed('Next.js', { marks: { packages: ['next'] }, ports: [use(3000, 'development server')] }),
  softwareNamed('Vite', {
    marks: { packages: ['vite'] },
    ports: [use(5173, 'development server'), use(4173, 'preview server')],
  }),
  softwareNamed('RabbitMQ', { marks: { images: ['library/rabbitmq'] }, ports: [use(15_672, 'management web UI')] }),
  softwareNamed('Tomcat', { ports: [use(8080, 'HTTP connector')] }),
]);
