import type { Dictionary } from '../text/english.ts';
import type { Command, Key } from './commands.ts';
import type { OperatingSystem } from './operating-system.ts';

/** What a command is called: one that opens a page by the page's own name. */
export function commandWords(text: Dictionary): Readonly<Record<Command, string>> {
  return {
    ...text.table.commands,
    refresh: text.refresh,
    history: text.history.title,
    chart: text.chart.title,
    'free-port': text.freePort.title,
    settings: text.settings.title,
    sources: text.sources.compare,
    registry: text.registry.open,
    stops: text.stops.open,
    help: text.shortcutsButton,
  };
}

/** A key as it is written on a keyboard: `Ctrl F`, `↓`. */
export function keyWords({ key }: Key, os: OperatingSystem, { table }: Dictionary): string {
  const parts = key.split('+');
  return parts.map((part) => (part === 'Control' && os === 'macos' ? '⌘' : (table.keyNames[part] ?? part))).join(' ');
}
