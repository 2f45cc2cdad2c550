import { formsOf } from '../../shared/forms.ts';

const { all, count, figure } = formsOf('en');

/** What a person reads of the desktop outside its windows. Nothing is called reachable: a firewall may still block it. */
export const desktopEnglish = {
  summary: {
    unreadable: (failure: string) => `The ports could not be read: ${failure}`,
    reading: 'Reading the open ports…',
    none: 'No ports open',
    noneFound: 'No ports found, but not all could be read',
    open: (ports: number) => `${count(ports, 'port', 'ports')} open`,
    atLeast: (ports: number) => `At least ${count(ports, 'port', 'ports')} open`,
    outside: (ports: number) =>
      ports === 0
        ? ', none accepts connections from outside this computer'
        : `, ${count(ports, 'accepts', 'accept')} connections from outside this computer unless a firewall blocks them`,
    unconfirmed: (ports: number) => `; ${figure(ports)} more could not be confirmed`,
  },
  toolTip: {
    running: (summary: string) => `Portolan: ${summary}`,
    paused: (summary: string) => `Portolan, paused: ${summary}`,
    new: (ports: string) => `New: ${ports}`,
    reachable: (ports: string) => `Newly open to other computers unless a firewall blocks it: ${ports}`,
    /** @param others how many more there are */
    ports: (named: readonly string[], others: number) =>
      all(others === 0 ? named : [...named, `${figure(others)} more`]),
  },
  tray: {
    asOf: (time: string) => `Below: the ports as of ${time}`,
    pausedAsOf: (time: string) => `Paused. Below: the ports as of ${time}`,
    open: 'Open Portolan',
    find: 'Find a port…',
    freePort: 'Next free port…',
    panel: 'Show the panel',
    pause: 'Pause',
    resume: 'Resume',
    settings: 'Settings…',
    quit: 'Quit',
    more: (ports: number) => `More (${figure(ports)})`,
    system: (ports: number) => `Operating system (${figure(ports)})`,
    inWindow: (ports: number) => `${figure(ports)} more, in the window…`,
    pinnedEmpty: (ports: number) => `Pinned, nothing found there (${figure(ports)})`,
    story: 'Story',
    browse: 'Open in browser',
    copy: 'Copy address',
    pin: 'Pin to the top',
    pinsFull: (most: number) => `Pin to the top (no more than ${figure(most)})`,
    unpin: 'Unpin',
    stop: 'Stop…',
    stopping: 'Stopping…',
    pinned: (port: string) => `Pinned: ${port}`,
    new: (port: string) => `New: ${port}`,
    reachable: (port: string) => `Newly open: ${port}`,
    process: (pid: number) => `process ${pid}`,
    noProcess: 'no process',
    processHidden: 'process hidden',
    container: (name: string) => `container ${name}`,
    anyAddress: 'any address',
    addresses: (addresses: number) => count(addresses, 'address', 'addresses'),
    onDevice: (addresses: string, device: string) => `${addresses} on ${device}`,
    lastConfirmed: (time: string) => `last confirmed ${time}`,
  },
  missingTray: {
    message: 'No place for a tray icon was found',
    detail:
      'Portolan works in its window, and closing the window quits it. On GNOME, the extension ' +
      '“AppIndicator and KStatusNotifierItem Support” adds a place for tray icons; Portolan uses it as soon as it is ' +
      'there. This message is shown once.',
    button: 'Continue',
  },
  couldNotStart: 'Portolan could not start',
  /** `&` stands before the letter that opens a menu with Alt. */
  menu: {
    file: '&File',
    edit: '&Edit',
    view: '&View',
    window: '&Window',
    close: 'Close window',
    quit: 'Quit Portolan',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    actualSize: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fullScreen: 'Full screen',
    about: 'About Portolan',
    services: 'Services',
    hide: 'Hide Portolan',
    hideOthers: 'Hide others',
    showAll: 'Show all',
    minimize: 'Minimize',
    zoom: 'Zoom',
    allToFront: 'Bring all to front',
  },
};

export type DesktopWords = typeof desktopEnglish;
