import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { speak } from '../../../../electron/shared/speech.ts';
import {
  type HelperTask,
  helperArguments,
  helperWords,
  readHelperWords,
  readLanguage,
} from '../../../../electron/stop/elevation/helper-words.ts';

const key = fc
  .tuple(fc.constantFrom('tcp', 'udp'), fc.ipV4(), fc.nat(65_535), fc.nat(0xffff_ffff))
  .map(([protocol, address, port, inode]) => `${protocol} ${address}:${port} #${inode}`);

const order = fc.record({
  pid: fc.integer({ min: 2, max: 0xffff_ffff }),
  identity: fc.tuple(fc.uuid(), fc.nat(), fc.nat()).map(([boot, pid, ticks]) => `${boot}:${pid}:${ticks}`),
  keys: fc.array(key, { maxLength: 3 }),
});

const task: fc.Arbitrary<HelperTask> = fc.oneof(
  fc.record({
    mode: fc.constant('signal' as const),
    signal: fc.constantFrom('SIGTERM' as const, 'SIGKILL' as const),
    orders: fc.uniqueArray(order, { minLength: 1, maxLength: 4, selector: ({ pid }) => pid }),
  }),
  fc.record({ mode: fc.constant('reveal' as const), keys: fc.array(key, { minLength: 1, maxLength: 3 }) }),
);

describe("the helper's arguments", () => {
  test('what is written is what is read', () => {
    fc.assert(
      fc.property(task, (each) => {
        expect(readHelperWords(helperWords(each))).toEqual(each);
      }),
    );
  });

  it('are written as documented', () => {
    const orders = [
      { pid: 12, identity: 'boot:12:5', keys: ['tcp 0.0.0.0:80 #7'] },
      { pid: 13, identity: 'boot:13:6', keys: [] },
    ];
    expect(helperWords({ mode: 'signal', signal: 'SIGKILL', orders })).toEqual([
      'signal',
      'SIGKILL',
      '12',
      'boot:12:5',
      'tcp 0.0.0.0:80 #7',
      '--',
      '13',
      'boot:13:6',
    ]);
  });

  it('of all three systems are taken', () => {
    for (const [identity, socket] of [
      ['6f1c2b3e-0000-4000-8000-000000000000:4242:991', 'tcp [::1]:5432 #12345 (2)'],
      ['1764000000:4242', 'udp [fe80::1%en0]:5353 1764000000:4242 pid 7'],
      ['2026-11-20T10:11:12.1234567Z:4242', 'tcp 0.0.0.0:80 held by nobody known'],
    ] as const) {
      const words = ['signal', 'SIGTERM', '4242', identity, socket];
      expect(readHelperWords(words)).toEqual({
        mode: 'signal',
        signal: 'SIGTERM',
        orders: [{ pid: 4242, identity, keys: [socket] }],
      });
    }
  });

  const signal = ['signal', 'SIGTERM'];
  test.each([
    [[], 'first argument'],
    [['kill', 'SIGTERM', '12', 'a'], 'first argument'],
    [['--help'], 'first argument'],
    [['signal'], 'SIGTERM or SIGKILL'],
    [['signal', 'SIGSTOP', '12', 'a'], 'SIGTERM or SIGKILL'],
    [['signal', '9', '12', 'a'], 'SIGTERM or SIGKILL'],
    [['signal', 'SIGTERM'], 'number'],
    ...[
      '0',
      '1',
      '-1',
      '-5',
      '01',
      '+7',
      '1e3',
      '0x10',
      '12 ',
      ' 12',
      '12.0',
      '',
      '4294967296',
      '99999999999',
      'NaN',
      '١٢',
    ].map((pid) => [[...signal, pid, 'a'], 'number'] as const),
    [[...signal, '12'], 'identity of process 12'],
    [[...signal, '12', ''], 'identity of process 12'],
    [[...signal, '12', 'a b'], 'identity of process 12'],
    [[...signal, '12', '$(id)'], 'identity of process 12'],
    [[...signal, '12', 'a'.repeat(129)], 'identity of process 12'],
    [[...signal, '12', 'a', ''], 'by its key'],
    [[...signal, '12', 'a', 'sctp 0.0.0.0:80 #1'], 'by its key'],
    [[...signal, '12', 'a', 'tcp 0.0.0.0:80\n#1'], 'by its key'],
    [[...signal, '12', 'a', 'tcp "0.0.0.0:80" #1'], 'by its key'],
    [[...signal, '12', 'a', `tcp ${'1'.repeat(5_000)}`], 'by its key'],
    [[...signal, '12', 'a', ...Array.from({ length: 1_001 }, () => 'tcp 0.0.0.0:80 #1')], 'More than 1000 sockets'],
    [[...signal, '12', 'a', '--'], 'number'],
    [[...signal, '12', 'a', '--', '--', '13', 'b'], 'number'],
    [[...signal, '12', 'a', '--', '12', 'b'], '12 is named twice'],
    [
      [
        ...signal,
        ...Array.from({ length: 1_001 }, (_, index) => ['--', `${index + 2}`, 'a'])
          .flat()
          .slice(1),
      ],
      'More than 1000 proc',
    ],
    [['reveal'], 'No socket'],
    [['reveal', '12'], 'by its key'],
  ] as readonly (readonly [readonly string[], string])[])('%j is refused', (words, why) => {
    expect(readHelperWords(words)).toEqual({ refusal: expect.stringContaining(why) });
  });

  test('arbitrary words: nothing throws, and what is taken is well-formed', () => {
    const word = fc.oneof(fc.string(), fc.constantFrom('signal', 'reveal', 'SIGTERM', '--', '12', 'a:1', 'tcp x #1'));
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const read = readHelperWords(words);
        if ('refusal' in read) expect(read.refusal).toMatch(/^[A-Z].*\.$/);
        else expect(helperWords(read)).toEqual(words);
      }),
    );
  });
});

test.each(['es', 'sv'] as const)('the language %s goes before the task and is taken off again', (language) => {
  const task = { mode: 'reveal', keys: ['tcp 127.0.0.1:80 #1'] } as const;
  speak(language);
  const given = helperArguments(task);
  speak('en');
  expect(given).toEqual([`--language=${language}`, ...helperWords(task)]);
  expect(readLanguage(given)).toEqual({ language, words: helperWords(task) });
  expect(helperArguments(task)).toEqual(helperWords(task));
});

test('a language that is not spoken is refused as a task', () => {
  const { language, words } = readLanguage(['--language=../../etc', 'reveal', 'tcp 127.0.0.1:80 #1']);
  expect(language).toBe('en');
  expect(readHelperWords(words)).toHaveProperty('refusal');
});
