import { describe, expect, it } from 'vitest';
import { loadFacts } from '../../../electron/facts/load-facts.ts';
import { factsFolder, registryFile } from '../../../electron/files/package-root.ts';
import { createFinder } from '../../../electron/find/finder.ts';
import { loadRegistry } from '../../../electron/registry/load-registry.ts';
import { durationOf, durationSince } from '../../../electron/shared/duration.ts';
import { english as storyText } from '../../../electron/story/text/en.ts';
import type { KeyPlace } from '../../../renderer/model/commands.ts';
import { operatingSystemOf } from '../../../renderer/model/operating-system.ts';
import { binned } from '../../../renderer/model/port-bins.ts';
import { registrationLines } from '../../../renderer/model/registrations.ts';
import { commandOf } from '../../../renderer/model/shortcuts.ts';
import { english } from '../../../renderer/text/english.ts';
import { aStory, assignedTo, unassigned } from '../support/stories.ts';

describe('durationOf', () => {
  it.each([
    [-5, 0, 's'],
    [999, 0, 's'],
    [59_999, 59, 's'],
    [60_000, 1, 'min'],
    [3_599_999, 59, 'min'],
    [3_600_000, 1, 'h'],
    [86_399_999, 23, 'h'],
    [172_800_000, 2, 'd'],
  ])('%d ms is %d %s', (milliseconds, value, unit) => expect(durationOf(milliseconds)).toEqual({ value, unit }));

  it('counts from a moment', () => {
    expect(durationSince('2026-01-01T00:00:00Z', Date.parse('2026-01-01T00:02:30Z'))).toEqual({
      value: 2,
      unit: 'min',
    });
  });
});

describe('commandOf', () => {
  const press = (key: string, place: KeyPlace = 'page', control = false) =>
    commandOf({ key, place, control, alt: false, shift: false });

  it('leaves letters to a text field, but not Esc, Enter and the arrows', () => {
    expect(['j', '/', '?', 'Delete', 'Home'].map((key) => press(key, 'text'))).toEqual([null, null, null, null, null]);
    expect(['Escape', 'Enter', 'ArrowDown'].map((key) => press(key, 'text'))).toEqual(['escape', 'open', 'down']);
  });

  it('leaves Enter to a control and the arrows to a story that scrolls', () => {
    expect(press('Enter', 'control')).toBeNull();
    expect(press('ArrowDown', 'story')).toBeNull();
    expect(press('j', 'story')).toBe('down');
  });

  it('lets nothing but a sheet come between a person and the stop that they are asked about', () => {
    const keys = ['ArrowDown', 'j', 'Enter', 'Delete', 'o', '/', 'Home', 'h', 'Escape'];
    expect(keys.map((key) => press(key, 'stop'))).toEqual([...Array(7).fill(null), 'history', 'escape']);
  });

  it('takes only its own keys together with Ctrl, and none with Alt', () => {
    expect(press('f', 'text', true)).toBe('search');
    expect(press('r', 'page', true)).toBe('refresh');
    expect(press('c', 'page', true)).toBeNull();
    expect(commandOf({ key: 'j', place: 'page', control: false, alt: true, shift: false })).toBeNull();
  });
});

describe('registrationLines', () => {
  const lines = (tcp: typeof unassigned, udp: typeof unassigned, sctp: typeof unassigned, dccp: typeof unassigned) =>
    registrationLines(aStory(1, [], { protocols: { tcp, udp, sctp, dccp } })).map(({ protocols, sameAs }) => [
      protocols.join(),
      sameAs,
    ]);
  const tale = assignedTo('tale');

  it('says what protocols share once', () => {
    expect(lines(tale, tale, unassigned, unassigned)).toEqual([
      ['tcp', null],
      ['udp', 'tcp'],
      ['sctp,dccp', null],
    ]);
    expect(lines(unassigned, unassigned, unassigned, unassigned)).toEqual([
      ['tcp', null],
      ['udp', 'tcp'],
      ['sctp,dccp', 'tcp'],
    ]);
  });

  it('keeps apart what differs, whatever the summaries say', () => {
    const other = { ...assignedTo('other'), summary: tale.summary };
    expect(lines(tale, other, tale, other)).toEqual([
      ['tcp', null],
      ['udp', null],
      ['sctp', 'tcp'],
      ['dccp', 'udp'],
    ]);
  });
});

describe('the words of the window', () => {
  const { titles, verdicts, systems, entry } = storyText;
  const { story, storyPage } = english;

  it('are those of the terminal where both name the same', () => {
    expect([story.here, story.check, story.sources, story.systems]).toEqual([
      titles.here,
      titles.check,
      titles.sources,
      systems,
    ]);
    expect([storyPage.fit, storyPage.uses, storyPage.matters, storyPage.range, storyPage.related]).toEqual([
      titles.fit,
      titles.uses,
      titles.matters,
      titles.range,
      titles.related,
    ]);
    expect([storyPage.questions, storyPage.verdicts, story.kinds['widespread-use'], story.unnamedEntry]).toEqual([
      titles.questions,
      verdicts,
      entry.widespread,
      entry.unnamed,
    ]);
  });

  it('give no example of a search that finds nothing', () => {
    const examples = /ports: (.+)\. A/.exec(english.find.hint)?.[1]?.split(', ') ?? [];
    const registry = loadRegistry(registryFile());
    const facts = loadFacts(factsFolder());
    const finder = createFinder({ registry: () => registry, facts: () => facts });
    const found = examples.map((text) => finder.find({ text, limit: 1, snapshot: null, labels: new Map() })[0]?.port);
    expect(found).toEqual([5432, 3000, 6379, 3389]);
  });
});

describe('operatingSystemOf', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', 'windows'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 'macos'],
    ['Mozilla/5.0 (X11; Linux x86_64)', 'linux'],
  ])('of %s', (userAgent, system) => expect(operatingSystemOf(userAgent)).toBe(system));
});

describe('binned', () => {
  it('keeps a mark for every port far enough from the others, the ends included', () => {
    expect(binned([0, 1, 2, 3000, 65_535])).toEqual([2, 3000, 65_535]);
    expect(binned(Array.from({ length: 65_536 }, (_, port) => port))).toHaveLength(512);
  });
});
