import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ListedProcess } from '../../../../electron/stop/processes/process-table.ts';
import { ancestorsOf, descendantsOf, membersOfGroup } from '../../../../electron/stop/processes/process-tree.ts';

/** @param second of its start */
function listed(
  pid: number,
  parentPid: number,
  second: number,
  groupId: ListedProcess['groupId'] = pid,
): ListedProcess {
  const startedAt = new Date(second * 1_000).toISOString();
  return { pid, parentPid, groupId, startedAt, identity: `${pid}@${second}`, name: 'program', hasTerminal: false };
}

function tableOf(...processes: readonly ListedProcess[]) {
  return { processes: new Map(processes.map((process) => [process.pid, process])) };
}

const pidsOf = (processes: readonly ListedProcess[]) => processes.map(({ pid }) => pid);

const family = tableOf(
  listed(40, 30, 4, 30),
  listed(1, 0, 0),
  listed(30, 20, 3),
  listed(20, 1, 2),
  listed(31, 20, 3, 30),
  listed(50, 1, 2),
);

describe('ancestors', () => {
  test('come with the nearest first', () => {
    expect(pidsOf(ancestorsOf(family, 40))).toEqual([30, 20, 1]);
  });

  test('end where the parent has ended, and another process has its pid', () => {
    expect(pidsOf(ancestorsOf(tableOf(listed(1, 0, 0), listed(20, 1, 9), listed(30, 20, 3)), 30))).toEqual([]);
  });

  test('of a process that is not in the table are none', () => {
    expect(ancestorsOf(family, 99)).toEqual([]);
  });
});

describe('descendants', () => {
  test('come with parents before their children', () => {
    expect(pidsOf(descendantsOf(family, 20))).toEqual([30, 31, 40]);
    expect(pidsOf(descendantsOf(family, 40))).toEqual([]);
  });

  test('are not those that a process with the same pid had started before', () => {
    expect(descendantsOf(tableOf(listed(20, 1, 9), listed(30, 20, 3)), 20)).toEqual([]);
  });

  test('and ancestors agree, whatever the table', () => {
    const process = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 12 }), fc.nat(5));
    fc.assert(
      fc.property(fc.array(process, { maxLength: 12 }), (rows) => {
        const table = tableOf(...rows.map(([pid, parentPid, second]) => listed(pid, parentPid, second)));
        for (const { pid } of table.processes.values()) {
          const found = pidsOf(descendantsOf(table, pid));
          expect(found).not.toContain(pid);
          expect(new Set(found).size).toBe(found.length);
          for (const each of found) {
            const { parentPid } = table.processes.get(each) ?? { parentPid: 0 };
            expect(parentPid === pid || found.indexOf(parentPid) < found.indexOf(each)).toBe(true);
          }
          for (const each of pidsOf(ancestorsOf(table, pid))) expect(pidsOf(descendantsOf(table, each))).toContain(pid);
        }
      }),
    );
  });
});

describe('members of a group', () => {
  test('are all that carry its number, the process itself too', () => {
    expect(membersOfGroup(family, 31)).toMatchObject([{ pid: 40 }, { pid: 30 }, { pid: 31 }]);
  });

  test('are unknown where the group is, or the process has ended', () => {
    const table = tableOf(listed(20, 1, 0, { unknown: 'unsupported' }), listed(21, 1, 0, { unknown: 'unsupported' }));
    expect(membersOfGroup(table, 20)).toEqual({ unknown: 'unsupported' });
    expect(membersOfGroup(table, 99)).toEqual({ unknown: 'gone' });
  });
});
