import { expect, it } from 'vitest';
import { followStops } from '../../../../electron/desktop/notifications/follow-stops.ts';
import type { Notice } from '../../../../electron/desktop/notifications/notifier.ts';
import type { StopOutcome, StopReport, StopRun } from '../../../../electron/shared/stop.ts';
import { aPlan, aRun } from '../../../renderer/support/stories.ts';

const plan = aPlan({ pid: 7, identity: 'boot:7', protocol: 'tcp', port: 3000, keys: ['k'] });

function report(outcome: StopOutcome): StopReport {
  return { plan, outcome, detail: `tcp 3000: ${outcome}.`, remedy: null, mayForce: false, mayElevate: false };
}

function rig(inSight: boolean, earlier: readonly StopRun[] = []) {
  const notices: Notice[] = [];
  const opened: (number | null)[] = [];
  let tell: (runs: readonly StopRun[]) => void = () => undefined;
  followStops({
    stops: {
      runs: () => earlier,
      subscribe(listener) {
        tell = listener;
        return () => undefined;
      },
    },
    notifier: { show: async (notice) => notices.push(notice) > 0 },
    windows: { open: (port) => void opened.push(port), isInSight: () => inSight },
  });
  return { notices, opened, tell: (...runs: readonly StopRun[]) => tell(runs) };
}

const running = aRun(plan, { id: 1 });
const ended = (outcome: StopOutcome): StopRun => ({ ...running, phase: 'ended', report: report(outcome) });

it('tells the outcome once, in the words of the report, and opens the story', () => {
  const { notices, opened, tell } = rig(false);
  tell(running);
  expect(notices).toEqual([]);
  tell(ended('still-held'));
  tell(ended('still-held'));
  expect(notices).toMatchObject([{ title: 'Stop of node on tcp 3000', body: 'tcp 3000: still-held.' }]);
  notices[0]?.click.perform();
  expect(opened).toEqual([3000]);
});

it('tells again when it turned out otherwise', () => {
  const { notices, tell } = rig(false);
  tell(ended('freed'));
  tell(ended('opened-again'));
  expect(notices.map(({ body }) => body)).toEqual(['tcp 3000: freed.', 'tcp 3000: opened-again.']);
});

it('says what would work instead', () => {
  const { notices, tell } = rig(false);
  tell({ ...running, phase: 'ended', report: { ...report('refused'), remedy: { words: 'Do this.', command: null } } });
  expect(notices[0]?.body).toBe('tcp 3000: refused.\nDo this.');
});

it('is silent while a window shows it, and about what was known before', () => {
  const seen = rig(true);
  seen.tell(ended('freed'));
  expect(seen.notices).toEqual([]);
  const before = rig(false, [ended('freed')]);
  before.tell(ended('freed'));
  expect(before.notices).toEqual([]);
});
