import { expect, test } from 'vitest';
import { namesAgree } from '../../../electron/shared/names-agree.ts';

test.each([
  ['sshd', 'ssh'],
  ['postgres', 'postgresql'],
  ['redis-server', 'redis'],
  ['Redis-Server.exe', 'redis'],
  ['ms-do', 'ms-do'],
  ['rpc.mountd', 'mountd'],
  ['in.tftpd', 'tftp'],
])('%s agrees with %s', (program, service) => {
  expect(namesAgree(program, service)).toBe(true);
});

test.each([
  ['node', 'hbci'],
  ['x', 'x11'],
  ['', ''],
  ['httpd', 'https'],
])('%s does not agree with %s', (program, service) => {
  expect(namesAgree(program, service)).toBe(false);
});
