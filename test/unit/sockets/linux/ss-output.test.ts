import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSsOutput } from '../../../../electron/sockets/linux/ss-output.ts';

// As iproute2 6.1 prints them; older releases leave out the control group.
test.each([
  [
    '0      5                 0.0.0.0:7001 0.0.0.0:* ino:616298 sk:3 cgroup:/ <->         ',
    { address: '0.0.0.0', port: 7001, inode: 616298, device: null, v6Only: null, controlGroup: '/' },
  ],
  [
    '0      5              0.0.0.0%lo:7002 0.0.0.0:* uid:105 ino:616299 sk:4 cgroup:/system.slice/a b.service <->',
    { address: '0.0.0.0', device: 'lo', v6Only: null, controlGroup: '/system.slice/a b.service' },
  ],
  [
    '0      5                    [::]:7003    [::]:* ino:616300 sk:6 cgroup:/ v6only:1 <->',
    { address: '::', device: null, v6Only: true, controlGroup: '/' },
  ],
  [
    '0      5                       *:7004       *:* ino:616301 sk:7 cgroup:/x v6only:0 <->',
    { address: '::', v6Only: false, controlGroup: '/x' },
  ],
  [
    '0      5         [fe80::1234]%eth0:7006    [::]:* ino:616303 sk:8 cgroup:/ v6only:1 <->',
    { address: 'fe80::1234', device: 'eth0', v6Only: true },
  ],
  [
    '0      5      [::ffff:127.0.0.1]:7005       *:* ino:616302 sk:9 v6only:0 <->',
    { address: '::ffff:127.0.0.1', controlGroup: null },
  ],
  ['0  128  127.0.0.1:80  0.0.0.0:*  uid:33 ino:42 sk:1003 <->', { port: 80, inode: 42, controlGroup: null }],
] as const)('%s', (line, row) => {
  expect(parseSsOutput(`${line}\n`, 'tcp')).toEqual({ rows: [expect.objectContaining(row)], malformedLines: 0 });
});

test('a line that was cut short, or is no socket, is counted', () => {
  const cut = '0      5                 0.0.0.0:7001 0.0.0.0:* sk:3';
  expect(parseSsOutput(`Cannot open netlink socket\n${cut}\n`, 'tcp')).toEqual({ rows: [], malformedLines: 2 });
});

test('arbitrary text gives no row that is not in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      for (const { port, inode } of parseSsOutput(text, 'udp').rows) {
        expect(text).toContain(`:${port}`);
        expect(text).toContain(`ino:${inode}`);
      }
    }),
  );
});
