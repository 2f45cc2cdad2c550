import { describe, expect, it } from 'vitest';
import type { PortRegistration } from '../../../electron/shared/registry.ts';
import type { Story } from '../../../electron/shared/story.ts';
import { storyLines } from '../../../electron/terminal/story-lines.ts';
import { container, listenerOn, owner } from '../../support/sockets.ts';

const none: PortRegistration & { summary: string } = {
  status: 'unassigned',
  names: [],
  block: null,
  summary: 'Nothing.',
};
const note = 'No output does not prove anything.';

const story: Story = {
  port: 3000,
  protocol: null,
  opening: [],
  uses: [],
  usesSummary: 'No use outside the registry is known.',
  hazards: [],
  matters: [],
  fit: { verdict: 'cannot-tell', reasons: ['Nothing listens there.'], listeners: [] },
  related: [],
  questions: [],
  headline: 'Port 3000 is assigned to hbci; one program listens there.',
  range: { name: 'user', firstPort: 1024, lastPort: 49_151, description: 'User Ports.', here: [] },
  protocols: {
    tcp: {
      ...none,
      status: 'assigned',
      summary: 'Assigned to hbci.',
      names: [
        {
          name: 'hbci',
          description: 'HBCI\u001b',
          aliases: [],
          kind: 'assignment',
          protocolStated: true,
          assignee: 'Somebody',
          registered: null,
          modified: '2006-06',
          references: [{ label: 'RFC 1', url: null }],
          remarks: [],
          firstPort: 3000,
          lastPort: 3000,
        },
      ],
    },
    udp: { ...none, summary: 'Only udp.' },
    sctp: none,
    dccp: none,
  },
  here: [listenerOn(3000)],
  hereComplete: true,
  hereSummary: 'One program.',
  check: [
    { os: 'linux', protocol: 'tcp', command: "sudo ss -Hltnp 'sport = :3000'", note },
    { os: 'linux', protocol: 'udp', command: "sudo ss -Hlunp 'sport = :3000'", note },
    { os: 'elsewhere', protocol: 'udp', command: null, note: 'Cannot be proven this way.' },
  ],
  sources: [{ label: 'RFC 6335', url: 'https://www.rfc-editor.org/rfc/rfc6335' }],
  registryDate: '2026-01-02',
};

const plain = { colour: false, columns: null };

describe('storyLines', () => {
  it('begins with the headline and tells what is here', () => {
    const lines = storyLines(story, plain);
    expect(lines[0]).toBe(story.headline);
    expect(lines).toContain('  3000/tcp: server, pid 100, user someone; accepts traffic to: this computer only');
    expect(lines).toContain('  hbci (TCP): HBCI\\u001b; assignee Somebody; modified 2006-06; RFC 1.');
  });

  it('has room for what the list has not', () => {
    const project = { folder: '/home/ada/shop', marker: '.git' };
    const here = [
      listenerOn(3000, {
        owners: [owner(100, { project })],
        unit: 'web.service',
        unitManager: 'user',
        container: container('db'),
        ownersProblem: '3 processes could not be inspected',
        staleSince: '2026-11-22T10:00:00.000Z',
      }),
    ];
    const text = storyLines({ ...story, here }, { ...plain, columns: 400 }).join('\n');
    expect(text).toMatch(/accepts traffic to: this computer only;\s+last confirmed 2026-11-22 \d\d:\d\d\n/);
    for (const words of [
      'executable /usr/bin/server',
      'project /home/ada/shop',
      'unit web.service (user)',
      `container db, image example/image:1, id ${'c0ffee'.padEnd(64, '0')}`,
      'owner: 3 processes could not be inspected',
    ]) {
      expect(text.split(/\n */).join(' ')).toContain(words);
    }
  });

  it('gives a note once for all the commands that share it', () => {
    const lines = storyLines(story, plain);
    expect(lines.filter((line) => line.includes(note))).toEqual([`  # ${note}`]);
    expect(lines).toContain('  From another computer, UDP: no command can tell');
  });

  it('tells of one protocol only where the story does', () => {
    const text = storyLines({ ...story, protocol: 'udp' }, plain).join('\n');
    expect(text).toContain('UDP: Only udp.');
    expect(text).not.toContain('hbci (');
  });

  it('wraps words to the screen but never a command', () => {
    const lines = storyLines(story, { colour: false, columns: 30 });
    expect(lines).toContain("    sudo ss -Hltnp 'sport = :3000'");
    expect(lines.filter((line) => line.length > 30 && !/ss -H|https:|no command/.test(line))).toEqual([]);
  });
});
