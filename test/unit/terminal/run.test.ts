import { describe, expect, it } from 'vitest';
import { run } from '../../../electron/terminal/run.ts';
import { fakeTerminal } from '../../support/fake-terminal.ts';

async function refused(line: string) {
  const terminal = fakeTerminal();
  const status = await run(line.split(' ').filter(Boolean), { terminal, serve: async () => 99 });
  return { status, printed: terminal.printed, complained: terminal.complained };
}

describe('run', () => {
  it.each([
    ['story 70000', "'70000' is not a port: expected a number from 0 to 65535"],
    ['story -1', "'-1' is not a port: expected a number from 0 to 65535"],
    ['story abc', "'abc' is not a port: expected a number from 0 to 65535"],
    ['story 1e3', "'1e3' is not a port: expected a number from 0 to 65535"],
    ['story 80/xyz', "'xyz' is not a transport protocol: expected tcp, udp, sctp, dccp"],
    ['story 80/tcp/udp', "'80/tcp/udp' is not a port: expected a number from 0 to 65535"],
    ['story', 'PORT is missing: portolan story PORT[/tcp|udp|sctp|dccp] [--json]'],
    ['story 80 81', "'81' is one word too many: portolan story PORT[/tcp|udp|sctp|dccp] [--json]"],
    ['stop 80/sctp', 'Portolan stops only tcp and udp listeners, not sctp'],
    ['stop 80 --pid 0', "'0' is not a process id"],
    ['stop 80 --grace soon', "'soon' is not a grace period: expected 0 to 3600 seconds"],
    ['stop 80 --grace -1', "'-1' is not a grace period: expected 0 to 3600 seconds"],
    ['stop 80 --children --group', 'only one of --children, --group and --all can be given'],
    [
      'stop 80 --all --pid 5',
      '--all means every process that holds the port; it cannot be given together with --pid or --address',
    ],
    [
      'stop 80 --group --way unit',
      '--children, --group and --all send a signal; another --way cannot be given with them',
    ],
    ['stops 80', "'80' is one word too many: portolan stops [--clear] [--json]"],
    ['serve --port 0', "'0' is not a port to serve on: expected 1 to 65535"],
    ['nonsense', "there is no command 'nonsense'"],
    ['toString', "there is no command 'toString'"],
    ['list --nonsense', 'there is no option --nonsense'],
    ['--nonsense', 'there is no option --nonsense'],
    ['list extra', "'extra' is one word too many: portolan list [--all] [--json]"],
    ['find', 'TEXT is missing: portolan find TEXT... [--json]'],
    ['app --json', 'there is no option --json'],
  ])('refuses `portolan %s` in one line', async (line, error) => {
    expect(await refused(line)).toEqual({
      status: 2,
      printed: [],
      complained: [`portolan: ${error} (see portolan help)`],
    });
  });

  it.each(['help', '--help', 'stop --help', 'list -h'])('helps on `portolan %s`', async (line) => {
    const { status, printed, complained } = await refused(line);
    expect(status).toBe(0);
    expect(complained).toEqual([]);
    for (const command of ['list', 'story', 'find', 'stop', 'stops', 'sources', 'serve', 'app']) {
      expect(printed.join()).toContain(`portolan ${command}`);
    }
  });

  it('hands serving to the browser door', async () => {
    const asked: unknown[] = [];
    const terminal = fakeTerminal();
    const serve = async (options: unknown) => {
      asked.push(options);
      return 42;
    };
    expect(await run(['serve', '--port', '4711', '--json'], { terminal, serve })).toBe(42);
    expect(asked).toEqual([{ port: 4711, json: true }]);
  });
});
