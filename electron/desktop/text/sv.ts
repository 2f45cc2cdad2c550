import type { DesktopWords } from './en.ts';

const number = new Intl.NumberFormat('sv');
const list = new Intl.ListFormat('sv', { type: 'conjunction' });
const some = (n: number, one: string, many: string) => `${number.format(n)} ${n === 1 ? one : many}`;

export const desktopSwedish: DesktopWords = {
  summary: {
    unreadable: (failure) => `Portarna kunde inte läsas: ${failure}`,
    reading: 'Läser de öppna portarna…',
    none: 'Inga öppna portar',
    noneFound: 'Inga portar hittades, men alla kunde inte läsas',
    open: (ports) => some(ports, 'öppen port', 'öppna portar'),
    atLeast: (ports) => `Minst ${some(ports, 'öppen port', 'öppna portar')}`,
    outside: (ports) =>
      ports === 0
        ? ', ingen tar emot anslutningar utifrån'
        : `, ${number.format(ports)} tar emot anslutningar utifrån om ingen brandvägg stoppar dem`,
    unconfirmed: (ports) => `; ${number.format(ports)} till kunde inte bekräftas`,
  },
  toolTip: {
    running: (summary) => `Portolan: ${summary}`,
    paused: (summary) => `Portolan, pausad: ${summary}`,
    new: (ports) => `Nytt: ${ports}`,
    reachable: (ports) => `Nyligen öppet för andra datorer om ingen brandvägg stoppar det: ${ports}`,
    ports: (named, others) => list.format(others === 0 ? named : [...named, `${number.format(others)} till`]),
  },
  tray: {
    asOf: (time) => `Nedan: portarna som de var ${time}`,
    pausedAsOf: (time) => `Pausad. Nedan: portarna som de var ${time}`,
    open: 'Öppna Portolan',
    find: 'Sök en port…',
    freePort: 'Nästa lediga port…',
    panel: 'Visa panelen',
    pause: 'Pausa',
    resume: 'Fortsätt',
    settings: 'Inställningar…',
    quit: 'Avsluta',
    more: (ports) => `Fler (${number.format(ports)})`,
    system: (ports) => `Operativsystemet (${number.format(ports)})`,
    inWindow: (ports) => `${number.format(ports)} till, i fönstret…`,
    pinnedEmpty: (ports) => `Fästa, inget hittades där (${number.format(ports)})`,
    story: 'Berättelse',
    browse: 'Öppna i webbläsaren',
    copy: 'Kopiera adressen',
    pin: 'Fäst överst',
    pinsFull: (most) => `Fäst överst (högst ${number.format(most)})`,
    unpin: 'Lossa',
    stop: 'Stoppa…',
    stopping: 'Stoppas…',
    pinned: (port) => `Fäst: ${port}`,
    new: (port) => `Ny: ${port}`,
    reachable: (port) => `Nyligen öppen: ${port}`,
    process: (pid) => `process ${pid}`,
    noProcess: 'ingen process',
    processHidden: 'dold process',
    container: (name) => `container ${name}`,
    anyAddress: 'alla adresser',
    addresses: (count) => some(count, 'adress', 'adresser'),
    onDevice: (addresses, device) => `${addresses} på ${device}`,
    lastConfirmed: (time) => `senast bekräftad ${time}`,
  },
  missingTray: {
    message: 'Det finns ingen plats för en ikon i systemfältet',
    detail:
      'Portolan arbetar i sitt fönster, och när du stänger fönstret avslutas programmet. I GNOME ger tillägget ' +
      '”AppIndicator and KStatusNotifierItem Support” en plats för sådana ikoner; Portolan använder den så snart den ' +
      'finns. Det här meddelandet visas en gång.',
    button: 'Fortsätt',
  },
  couldNotStart: 'Portolan kunde inte starta',
  menu: {
    file: '&Arkiv',
    edit: '&Redigera',
    view: '&Visa',
    window: '&Fönster',
    close: 'Stäng fönstret',
    quit: 'Avsluta Portolan',
    undo: 'Ångra',
    redo: 'Gör om',
    cut: 'Klipp ut',
    copy: 'Kopiera',
    paste: 'Klistra in',
    selectAll: 'Markera allt',
    actualSize: 'Verklig storlek',
    zoomIn: 'Zooma in',
    zoomOut: 'Zooma ut',
    fullScreen: 'Helskärm',
    about: 'Om Portolan',
    services: 'Tjänster',
    hide: 'Göm Portolan',
    hideOthers: 'Göm övriga',
    showAll: 'Visa alla',
    minimize: 'Minimera',
    zoom: 'Zooma',
    allToFront: 'Lägg alla överst',
  },
};
