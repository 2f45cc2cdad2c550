import { describe, expect, test } from 'vitest';
import { readSshWords } from '../../../../electron/stop/supervision/ssh-words.ts';
import { judged, runBy } from '../../../support/ancestry.ts';

const ssh = '/usr/bin/ssh';
const sshd = '/usr/sbin/sshd';
/** As OpenSSH 9.2 titles itself on Debian. */
const listening = ['sshd: /usr/sbin/sshd -D [listener] 0 of 10-100 startups'];

describe('what ends with a forward', () => {
  test.each([
    ['/usr/bin/kubectl', ['kubectl', '-n', 'shop', 'port-forward', 'svc/db', '5432:5432'], 'in the cluster goes on'],
    ['/usr/bin/oc', ['oc', 'port-forward', 'pod/db', '5432'], 'in the cluster goes on'],
    [
      '/usr/bin/python3.11',
      ['python3', '-S', '/usr/lib/google-cloud-sdk/lib/gcloud.py', 'compute', 'start-iap-tunnel', 'vm', '22'],
      'at its other end goes on',
    ],
    [
      '/usr/local/bin/session-manager-plugin',
      ['session-manager-plugin', '{}', 'eu-west-1'],
      'at its other end goes on',
    ],
    ['/usr/bin/cloudflared', ['cloudflared', 'tunnel', 'run'], 'reachable from the internet'],
    ['/usr/bin/ngrok', ['ngrok', 'http', '3000'], 'reachable from the internet'],
    ['/usr/bin/socat', ['socat', 'TCP-LISTEN:80,fork', 'TCP:db:80'], 'what it leads to goes on'],
    [ssh, ['ssh', '-fNL', '8080:db:80', 'host'], 'all ports that it forwards: the services at its other end go on'],
    [ssh, ['ssh', '-L', '8080:db:80', 'host'], 'with the session that it was opened for'],
    [ssh, ['ssh: /home/someone/.ssh/cm-host [mux]'], 'other ssh commands share'],
    [sshd, ['sshd: someone@pts/0'], 'who opened this forward from another computer'],
    [sshd, ['sshd: someone'], 'who opened this forward from another computer'],
  ])('%s %j', async (executable, command, words) => {
    const finding = await judged(runBy({ executable, command }, []));
    expect(finding.signalEffect).toContain(words);
    expect(finding).toMatchObject({ ways: [], refusal: null, warning: null });
  });

  test.each([
    ['/usr/bin/kubectl', ['kubectl', 'proxy', '--port', '8001']],
    ['/usr/bin/node', ['node', 'socat.js']],
    ['/usr/bin/python3', ['python3', '-m', 'http.server']],
  ])('not %s %j', async (executable, command) => {
    expect((await judged(runBy({ executable, command }, []))).signalEffect).toBeNull();
  });

  test('a shared connection can be ended by ssh itself', async () => {
    const persisted = await judged(runBy({ executable: ssh, command: ['ssh: /run/cm [mux]'] }, []));
    expect(persisted.lesserWays.map(({ way }) => way.command)).toEqual([
      ['ssh', '-S', '/run/cm', '-O', 'exit', 'host'],
    ]);
    const command = ['ssh', '-fN', '-M', '-S', '/run/ctl', '-o', 'ControlPersist=20', '-L', '1:a:2', 'me@host'];
    const master = await judged(runBy({ executable: ssh, command }, []));
    expect(master.lesserWays.map(({ way, does }) => [way.command, does])).toEqual([
      [['ssh', '-S', '/run/ctl', '-O', 'exit', 'me@host'], null],
    ]);
  });

  test('the ssh server itself: who comes by ssh is told more', async () => {
    const context = runBy({ executable: sshd, command: listening }, []);
    expect((await judged(context)).warning).toContain('Nobody can connect');
    expect((await judged(context, { overSsh: true })).warning).toContain('You are connected by ssh yourself');
    const plain = runBy({ executable: sshd, command: ['/usr/sbin/sshd', '-D'] }, []);
    expect((await judged(plain)).warning).toContain('Nobody can connect');
  });
});

test.each([
  [
    ['-fNL', '8080:db:80', 'host'],
    [
      ['f', ''],
      ['N', ''],
      ['L', '8080:db:80'],
    ],
    'host',
  ],
  [
    ['-p22', 'host', '-N', 'true', '-L', 'x'],
    [
      ['p', '22'],
      ['N', ''],
    ],
    'host',
  ],
  [
    ['-o', 'A=b', '-4'],
    [
      ['o', 'A=b'],
      ['4', ''],
    ],
    null,
  ],
])('ssh %j', (words, options, destination) => {
  expect(readSshWords(words)).toEqual({ options, destination });
});
