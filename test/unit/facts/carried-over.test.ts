import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadFacts } from '../../../electron/facts/load-facts.ts';
import { factsFolder } from '../../../electron/files/package-root.ts';
import { canRun } from '../../support/needs.ts';
import { renamed, setRight, withoutProcess } from './carried-over.ts';

/** The collected facts, where they lie beside the checkout. */
const collected = resolve(import.meta.dirname, '../../../../shared/facts');

const isThere = canRun({
  isMet: existsSync(collected),
  cases: 'whether every collected fact was carried over',
  problem: 'there are no collected facts beside the checkout',
  remedy: 'run where ../shared/facts is',
  mustBeMet: false,
});

function read<Facts>(name: string): Facts {
  return JSON.parse(readFileSync(join(collected, name), 'utf8')) as Facts;
}

interface CollectedUse {
  readonly software: string;
  readonly port: number | null;
  readonly portRange?: string;
  readonly proto: string;
}

describe.skipIf(!isThere)('of the collected facts', () => {
  const facts = loadFacts(factsFolder());

  test('every use is there, under its own or the stated name', () => {
    const uses = read<readonly CollectedUse[]>('unofficial-uses.json');
    expect(uses.length).toBeGreaterThan(400);
    const missing = uses.filter(({ software, port, portRange, proto }) => {
      const number = port ?? Number(portRange?.split('-')[0]);
      const names = [software, renamed[`${software} ${number}`] ?? renamed[software] ?? software].map((name) =>
        name.toLowerCase(),
      );
      const right = setRight[`${software} ${number}`];
      return !facts
        .usesOf(number)
        .filter((each) => names.includes(each.software.name.toLowerCase()))
        .some(({ use }) => (right ?? proto).split('/').some((each) => use.protocols.some((own) => own === each)));
    });
    expect(missing).toEqual([]);
  });

  test('no stated name is stated in vain', () => {
    const names = new Set(facts.software.map(({ name }) => name));
    expect(Object.values(renamed).filter((name) => !names.has(name))).toEqual([]);
  });

  test('every process of the rules marks software that uses a port of its rule', () => {
    const rules =
      read<readonly { id: string; ports: readonly number[]; process: readonly string[] }[]>('process-rules.json');
    expect(rules.length).toBeGreaterThan(70);
    const missing = rules.flatMap(({ id, ports, process }) =>
      process
        .filter((name) => !(name in withoutProcess))
        .filter((name) => {
          const marked = facts.software.find(({ marks }) => marks.processes.includes(name.toLowerCase()));
          const uses = (port: number) => facts.usesOf(port).some(({ software }) => software === marked);
          return !marked || (ports.length > 0 && !ports.some(uses));
        })
        .map((name) => `${id}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test('every hazard is there', () => {
    const hazards = read<{
      exposure: readonly { port: number }[];
      udpAmplification: { portsByIana: Record<string, number>; ampResearch: readonly { port: number }[] };
      historicMalwarePorts: readonly { port: number; name: string }[];
    }>('hazards.json');
    const blocked = read<readonly { port: number }[]>('browser-blocked-ports.json');
    const has = (kind: string, port: number) => facts.hazardsOf(port).some((each) => each.kind === kind);
    const amplifiers = [
      ...Object.values(hazards.udpAmplification.portsByIana),
      ...hazards.udpAmplification.ampResearch.map(({ port }) => port),
    ];
    expect(hazards.exposure.filter(({ port }) => !has('exposure', port))).toEqual([]);
    expect(amplifiers.filter((port) => !has('amplification', port))).toEqual([]);
    expect(blocked.filter(({ port }) => !has('browser-blocked', port))).toEqual([]);
    const unknown = hazards.historicMalwarePorts.filter(
      ({ port, name }) => !facts.hazardsOf(port).some(({ subject }) => subject === name),
    );
    expect(unknown).toEqual([]);
  });
});
