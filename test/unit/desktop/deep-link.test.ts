import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hearLinks } from '../../../electron/desktop/hear-links.ts';
import { linkedPort } from '../../../electron/desktop/linked-port.ts';
import { deepLink, parseDeepLink } from '../../../electron/shared/deep-link.ts';
import { highestPort, transportProtocols } from '../../../electron/shared/transport.ts';

function aLog() {
  const warnings: string[] = [];
  const log = { info: () => undefined, error: () => undefined, warn: (message: string) => void warnings.push(message) };
  return { log, warnings };
}

it('reads the link of every port, with or without a protocol', () => {
  const port = fc.integer({ min: 0, max: highestPort });
  const protocol = fc.constantFrom(null, ...transportProtocols);
  fc.assert(
    fc.property(port, protocol, (port, protocol) => {
      const link = deepLink(port) + (protocol === null ? '' : `/${protocol}`);
      expect(parseDeepLink(link)).toEqual({ port, protocol });
    }),
  );
});

it('reads nothing else, whatever is handed over', () => {
  const form = /^portolan:\/\/port\/\d{1,5}(\/(tcp|udp|sctp|dccp))?$/i;
  const ends = fc.oneof(fc.string(), fc.stringMatching(/^\d{4,6}(\/[a-z]{3,4})?[ /?#%.-]?$/));
  fc.assert(
    fc.property(fc.constantFrom('portolan://port/', 'portolan:', ''), ends, (start, end) => {
      const read = parseDeepLink(start + end);
      if (!form.test(start + end)) expect(read).toBeNull();
      else if (read !== null) expect(read.port).toBeLessThanOrEqual(highestPort);
    }),
  );
});

it.each([
  'portolan://port/65536',
  'portolan://port/-1',
  'portolan://port/80/icmp',
  'portolan://port/80?stop=1',
  'portolan://port/80/tcp/x',
  'portolan://port/',
  'portolan://stop/80',
  'portolan:port/80',
  'https://port/80',
])('ignores %s', (link) => {
  expect(parseDeepLink(link)).toBeNull();
});

it('finds the link among the words of a program, and logs one that it ignores', () => {
  const { log, warnings } = aLog();
  expect(linkedPort(['electron', '.', '--flag', 'portolan://port/5432'], log)).toBe(5432);
  expect(linkedPort(['electron', '.'], log)).toBeNull();
  expect(warnings).toEqual([]);
  expect(linkedPort(['portolan://port/5432;\n'], log)).toBeNull();
  expect(warnings).toEqual(['ignored the link "portolan://port/5432;\\n"']);
});

it('keeps a link that came before anything could show it', () => {
  const app = new EventEmitter();
  const links = hearLinks(app as unknown as Parameters<typeof hearLinks>[0], aLog().log);
  const opened: number[] = [];
  const event = { preventDefault: () => undefined };
  app.emit('open-url', event, 'portolan://port/22');
  links.follow((port) => opened.push(port));
  app.emit('open-url', event, 'portolan://port/53/udp');
  app.emit('open-url', event, 'portolan://elsewhere');
  expect(opened).toEqual([22, 53]);
});
