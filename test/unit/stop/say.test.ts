import { expect, it } from 'vitest';
import { parentsText } from '../../../electron/stop/text/parents.ts';
import { stopText } from '../../../electron/stop/text/stop.ts';

const disguised = { pid: 123, name: 'a\u202eb' };

it('says a name as it is written, so that it cannot turn round the pid behind it', () => {
  expect(stopText.freed(disguised, 'tcp 1', 2, [])).toContain('a\\u202eb (pid 123) has ended');
  expect(parentsText.stopParent(disguised)).toBe('Stop a\\u202eb (pid 123), which runs it');
});
