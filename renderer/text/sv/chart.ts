import type { ChartWords } from '../en/chart.ts';

const rangeNames: ChartWords['rangeNames'] = { system: 'System', user: 'Användare', dynamic: 'Dynamiska' };

const span = (first: number, last: number) => `${first}–${last}`;

export const chart: ChartWords = {
  title: 'Portkarta',
  close: 'Stäng',
  loading: 'Frågar efter vad som är känt om alla portar…',
  failed: (message) => `Det gick inte att fråga vad registret säger om portarna: ${message}`,

  summary: (open, elsewhere) =>
    `${open} ${open === 1 ? 'öppen port' : 'öppna portar'} av alla 65 536, varav ${elsewhere} inte bara för den här datorn`,
  asOf: (time) => `per ${time}`,
  unread: 'Det gick inte att läsa vilka portar som är öppna.',
  incomplete: 'Avläsningen var ofullständig: fler portar kan vara öppna.',

  picture: 'Karta över alla 65 536 portar',
  howToMove:
    'Piltangenterna flyttar ett och tio steg, med Skift hundra och tusen. Page Up och Page Down går mellan intervallen, N och P till nästa och föregående öppna port. Skriv ett nummer för att gå dit. Retur öppnar berättelsen.',
  keys: 'Pilar ±1, ±10 · Skift ±100, ±1000 · Page Up/Down: intervall · N, P: öppna portar · siffror: gå dit · Retur: berättelse',
  rangeNames,
  span,
  range: (name, first, last) => `${rangeNames[name]}, ${span(first, last)}`,

  spoken: (port, name, facts) => `${port}${name === null ? '' : ` ${name}`} – ${facts.join(', ')}`,
  open: 'öppen',
  notOpen: 'inte öppen',
  openUnknown: 'okänt om den är öppen',
  hiddenOwner: 'ägaren är dold',
  assignedFor: (protocols) => `tilldelad för ${protocols.join(', ')}`,
  noProtocol: 'registrerad utan protokoll',
  unassigned: 'inte tilldelad',
  neverAssigned: 'tilldelas aldrig',
  registryUnknown: 'registret är inte tillfrågat än',
  wasOpen: (when) => `var öppen ${when}`,
  blocked: 'blockeras av webbläsare',
  favourite: 'favorit',
  givenOut: 'i intervallet som den här datorn delar ut',
  stale: 'kunde inte bekräftas',

  lens: (first, last) => `Portarna ${span(first, last)}`,
  hint: 'Peka på en port eller gå till en:',
  goTo: 'Gå till port',
  noPort: 'Portarna går från 0 till 65535.',
  story: 'Berättelse',

  legend: 'Teckenförklaring',
  layers: {
    assigned: 'Tilldelad i registret',
    blocked: 'Blockeras av webbläsare',
    here: 'Öppen, bara den här datorn',
    elsewhere: 'Öppen, inte bara den här datorn',
    recent: 'Var öppen nyligen',
    favourite: 'Favorit',
  },
  layerCount: (n) => `${n} ${n === 1 ? 'port' : 'portar'}`,
  ephemeral: (first, last, protocols) =>
    `${span(first, last)}: delas ut av den här datorn för utgående anslutningar (${protocols.join(', ')})`,
  ephemeralUnknown: 'Det gick inte att läsa vilka portar den här datorn delar ut.',
  recentUnknown: (message) => `Det är okänt vilka portar som var öppna nyligen: ${message}`,
  recentSince: (moment) => `Vad som var öppet är känt sedan ${moment}.`,
  edition: (date) => `Registerutgåva från ${date}`,

  list: 'Öppna portar per intervall',
  noneInRange: 'Ingen är öppen.',

  save: 'Spara kartan',
  savePng: 'Som PNG',
  saveSvg: 'Som SVG',
  fileName: (day, kind) => `portolan-karta-${day}.${kind}`,
  saved: (kind) => `Kartan lämnades över som ${kind}.`,
  notSaved: 'Bilden kunde inte skapas.',
  drawn: (moment, edition) => `Portolan, ${moment}${edition === null ? '' : ` · registerutgåva från ${edition}`}`,
  howToRead: 'Varje ruta är en port; en kvadrat på tio gånger tio är ett hundratal.',
};
