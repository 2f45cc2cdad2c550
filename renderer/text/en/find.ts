import type { FoundPort } from '../../../electron/shared/found-port.ts';
import { count } from './forms.ts';

export const findWords = {
  button: 'Find a port…',
  buttonHint: 'Any of the 65,536 ports (Ctrl K)',
  title: 'Find a port',
  label: 'Number, service, software, process or description',
  close: 'Close',
  results: 'Ports found',
  recent: 'Visited lately',
  hint: 'Any of the 65,536 ports: 5432, localhost:3000, redis, remote desktop. A mistyped letter is forgiven.',
  searching: 'Searching…',
  none: (text: string) => `No port is known by “${text}”. Any number from 0 to 65535 has a story.`,
  failed: (message: string) => `Nothing could be searched: ${message}`,
  found: (n: number) => count(n, 'port found', 'ports found'),
  nameless: 'no registered name',
  open: 'open here',
  openUnknown: 'not known whether it is open here',
  process: (name: string) => `held by ${name}`,
  software: (name: string) => `used by ${name}`,
  matched: {
    port: 'number',
    name: 'service name',
    alias: 'older name',
    description: 'description',
    software: 'software',
    process: 'process here',
    label: 'your label',
  } satisfies Record<FoundPort['matched'], string>,
  similar: (reason: string) => `${reason}, spelt alike`,
  keys: 'Enter opens the story, ↑ ↓ choose, Esc closes',
};

export type FindWords = typeof findWords;

export const offersWords = {
  label: 'Any port',
  port: (port: number) => `Story of port ${port}`,
  notOpen: 'not open on this computer',
  open: 'open on this computer',
  failed: (message: string) => `Nothing could be searched: ${message}`,
};

export type OffersWords = typeof offersWords;
