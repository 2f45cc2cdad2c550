import type { FetchProgress } from '../../../electron/shared/registry-edition.ts';
import { sentence } from '../../../electron/shared/sentence.ts';
import { registryWords as shared } from '../../../electron/shared/text/en.ts';
import { tenths } from './forms.ts';

const megabytes = (bytes: number) => tenths(bytes / 1_000_000);

export const registryWords = {
  ...shared,
  title: 'Registry',
  open: 'Registry edition',
  close: 'Close',
  loading: 'Asking which edition is in use…',
  failed: (message: string) => `Which edition is in use could not be asked: ${message}`,
  remedy: (words: string) => `What you can do: ${words}`,
  newer: 'A newer edition',
  how: 'IANA’s file, as XML or CSV: choose it, or drop it anywhere on this sheet. It is checked first, and kept on this computer.',
  choose: 'Choose a file…',
  dateQuestion: (file: string) => `${file} is a CSV edition, which does not say of which day it is.`,
  date: 'Its date',
  dateHint: 'IANA’s page shows it as “Last Updated”.',
  take: 'Import',
  cancel: 'Cancel',
  fetch: 'Fetch from IANA…',
  fetchQuestion: 'Fetch the newest edition from IANA?',
  fetchContacts:
    'Portolan will contact www.iana.org over HTTPS and fetch about 4 MB. Nothing about your ports is sent. It does so this once, and never by itself.',
  fetchNow: 'Fetch',
  fetching: ({ receivedBytes, totalBytes }: FetchProgress) =>
    `Fetching: ${megabytes(receivedBytes)}${totalBytes === null ? '' : ` of ${megabytes(totalBytes)}`} MB`,
  checking: (file: string) => `Checking ${file}…`,
  reverting: 'Going back…',
  taken: (date: string) => `The edition of ${date} is in use now.`,
  refused: (file: string, reason: string, line: number | null) =>
    `${file}${line === null ? '' : `, line ${line}`}: ${sentence(reason)} Nothing was changed.`,
  perhaps: (message: string) => `It is not known whether that was done: ${message}`,
  tooLarge: 'it is larger than 16 MB, which no registry is',
  unreadable: 'it could not be read',
  iana: 'IANA’s file',
  imported: 'The imported edition',
  revert: (date: string) => `Go back to the edition of ${date}`,
  dropHere: 'Drop the file to import it',
};

export type RegistryWords = typeof registryWords;
