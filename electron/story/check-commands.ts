import type { CheckCommand } from '../shared/story.ts';
import type { StoryText } from './text/en.ts';

/** How a person can see for themselves, on this computer and from another one. Commands are exact and on one line. */
export function checkCommands(port: number, { check }: StoryText): readonly CheckCommand[] {
  const here = `${check.nothingShown} ${check.withoutRights}`;
  const process = "@{ n = 'Process'; e = { (Get-Process -Id $_.OwningProcess).ProcessName } }";
  const windows = `Select-Object LocalAddress, OwningProcess, ${process}`;
  const commands: readonly CheckCommand[] = [
    { os: 'linux', protocol: 'tcp', command: `sudo ss -Hltnp 'sport = :${port}'`, note: here },
    { os: 'linux', protocol: 'udp', command: `sudo ss -Hlunp 'sport = :${port}'`, note: here },
    { os: 'macos', protocol: 'tcp', command: `sudo lsof -nP -iTCP:${port} -sTCP:LISTEN`, note: here },
    { os: 'macos', protocol: 'udp', command: `sudo lsof -nP -iUDP:${port}`, note: here },
    {
      os: 'windows',
      protocol: 'tcp',
      command: `Get-NetTCPConnection -LocalPort ${port} -State Listen | ${windows}`,
      note: here,
    },
    { os: 'windows', protocol: 'udp', command: `Get-NetUDPEndpoint -LocalPort ${port} | ${windows}`, note: here },
    { os: 'elsewhere', protocol: 'tcp', command: `nc -zv -w 3 HOST ${port}`, note: check.fromUnix },
    { os: 'elsewhere', protocol: 'tcp', command: `Test-NetConnection HOST -Port ${port}`, note: check.fromWindows },
    { os: 'elsewhere', protocol: 'udp', command: null, note: check.udpFromElsewhere },
  ];
  // To these tools port 0 means any port, or is an error.
  if (port === 0) return commands.map((each) => ({ ...each, command: null, note: check.portZero }));
  return commands;
}
