import type { CheckCommand } from '../shared/story.ts';
import type { TransportProtocol } from '../shared/transport.ts';
import type { StoryText } from './text/en.ts';

/**
 * How a person can see for themselves, on this computer and from another one. Commands are exact and on one line:
 * options as in ss(8), lsof(8), nc(1) and the help of the NetTCPIP module of PowerShell.
 */
export function checkCommands(
  port: number,
  asked: TransportProtocol | null,
  { check, protocol: names }: StoryText,
): readonly CheckCommand[] {
  const here = `${check.nothingShown} ${check.withoutRights}`;
  const process = "@{ n = 'Process'; e = { (Get-Process -Id $_.OwningProcess).ProcessName } }";
  const windows = `Select-Object LocalAddress, OwningProcess, ${process}`;
  // SCTP and DCCP are told only where they are asked for: hardly any computer has a socket of them.
  const commands: readonly CheckCommand[] = [
    { os: 'linux', protocol: 'tcp', command: `sudo ss -Hltnp 'sport = :${port}'`, note: here },
    { os: 'linux', protocol: 'udp', command: `sudo ss -Hlunp 'sport = :${port}'`, note: here },
    { os: 'linux', protocol: 'sctp', command: `sudo ss -HlSnp 'sport = :${port}'`, note: here },
    { os: 'linux', protocol: 'dccp', command: `sudo ss -Hldnp 'sport = :${port}'`, note: check.dccpRemoved },
    { os: 'macos', protocol: 'tcp', command: `sudo lsof -nP -iTCP:${port} -sTCP:LISTEN`, note: here },
    { os: 'macos', protocol: 'udp', command: `sudo lsof -nP -iUDP:${port}`, note: here },
    ...unshown('macos', check.notOnSystem),
    {
      os: 'windows',
      protocol: 'tcp',
      command: `Get-NetTCPConnection -LocalPort ${port} -State Listen | ${windows}`,
      note: here,
    },
    { os: 'windows', protocol: 'udp', command: `Get-NetUDPEndpoint -LocalPort ${port} | ${windows}`, note: here },
    ...unshown('windows', check.notOnSystem),
    { os: 'elsewhere', protocol: 'tcp', command: `nc -zv -w 3 HOST ${port}`, note: check.fromUnix },
    { os: 'elsewhere', protocol: 'tcp', command: `Test-NetConnection HOST -Port ${port}`, note: check.fromWindows },
    { os: 'elsewhere', protocol: 'udp', command: null, note: check.udpFromElsewhere },
    ...unshown('elsewhere', check.notFromElsewhere),
  ];
  const wanted = commands.filter(({ protocol }) =>
    asked === null ? protocol === 'tcp' || protocol === 'udp' : protocol === asked,
  );
  // To these tools port 0 means any port, or is an error.
  if (port === 0) return wanted.map((each) => ({ ...each, command: null, note: check.portZero }));
  return wanted;

  function unshown(os: CheckCommand['os'], words: (protocol: string) => string): readonly CheckCommand[] {
    return (['sctp', 'dccp'] as const).map((protocol) => ({
      os,
      protocol,
      command: null,
      note: words(names[protocol]),
    }));
  }
}
