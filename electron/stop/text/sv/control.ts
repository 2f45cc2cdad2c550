import type { UnknownReason } from '../../../shared/known.ts';
import type { ControlText } from '../en/control.ts';

const whyUnknown: Readonly<Record<UnknownReason, string>> = {
  permission: 'den här användaren får inte läsa det',
  gone: 'det finns inte där',
  unsupported: 'verktyget för det fungerar inte här',
  timeout: 'det tog för lång tid',
  parse: 'det har en form som Portolan inte känner till',
};

export const controlText: ControlText = {
  unsupported: (platform) =>
    `Att stoppa erbjuds inte på det här systemet (${platform}): Portolan vet inte hur man säkerställer att det är rätt process`,
  systemProcess: (pid) => `pid ${pid} är en del av operativsystemet`,
  ownProcess: (pid) => `pid ${pid} är Portolan självt eller en process som det körs under`,
  hidden: (pid) => `pid ${pid} är dold för den här användaren: processen tillhör någon annan`,
  hiddenStart: 'systemet talar inte om för den här användaren när den startade',
  openFiles: 'dess öppna filer kunde inte läsas av',
  noTable: ({ unknown }) => `listan över processer kunde inte läsas av: ${whyUnknown[unknown]}`,
  unverified: (pid, why) => `om pid ${pid} fortfarande är den process som visades gick inte att ta reda på: ${why}`,
  unknownSent: (pid, why) => `om signalen skickades till pid ${pid} är okänt: ${why}`,
};
