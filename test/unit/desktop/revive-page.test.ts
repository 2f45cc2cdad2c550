import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { revivePage } from '../../../electron/desktop/revive-page.ts';

it('loads a page again that ended, but not one that ends at once', () => {
  let nowMs = 1_000_000;
  let loads = 0;
  const contents = Object.assign(new EventEmitter(), { reload: () => void loads++ });
  const messages: string[] = [];
  const log = { info: () => undefined, warn: () => undefined, error: (message: string) => void messages.push(message) };
  revivePage(contents as never, { name: 'panel', nowMs: () => nowMs, log });
  const end = (reason: string) => contents.emit('render-process-gone', {}, { reason });
  end('crashed');
  expect(loads).toBe(1);
  nowMs += 9_000;
  end('crashed');
  expect(loads).toBe(1);
  nowMs += 60_000;
  end('oom');
  expect(loads).toBe(2);
  expect(messages).toEqual([
    'the panel page ended: crashed',
    'the panel page ended: crashed',
    'the panel page ended: oom',
  ]);
});
