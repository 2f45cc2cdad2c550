import { expect, it } from 'vitest';
import { finding } from '../../../../electron/stop/supervision/finding.ts';
import { judgeSupervision } from '../../../../electron/stop/supervision/judge.ts';
import type { OfferedWay } from '../../../../electron/stop/supervision/supervision.ts';
import { signalWay } from '../../../support/stops.ts';
import { supervisionOf } from '../../../support/supervision.ts';

const way = (id: string, does: OfferedWay['does']): OfferedWay => ({ way: { ...signalWay, id }, does });
const parent = way('parent', { signals: [{ pid: 7, identity: 'boot:7:1' }] });
const container = way('container', { act: async () => ({ ok: true }) });
const setting = way('setting', null);

const idsWith = async (refusal: string | null) => {
  const one = async () => finding({ ways: [container], refusal });
  const other = async () => finding({ ways: [parent, setting], lesserWays: [parent] });
  const { ways, lesserWays } = await judgeSupervision([one, other], supervisionOf());
  return [...ways, ...lesserWays].map((offered) => offered.way.id);
};

it('a way that signals the process, too, is none where another kind refuses that', async () => {
  expect(await idsWith(null)).toEqual(['container', 'parent', 'setting', 'parent']);
  expect(await idsWith('It only holds the port for a container.')).toEqual(['container', 'setting']);
});

it('nothing is said of what would come of a signal that is refused', async () => {
  const refusing = async () => finding({ refusal: 'It only holds the port for a container.' });
  const warning = 'Its parent may start it again.';
  const warned = async () => finding({ warning });
  expect((await judgeSupervision([warned], supervisionOf())).warning).toBe(warning);
  expect((await judgeSupervision([warned, refusing], supervisionOf())).warning).toBeNull();
});
