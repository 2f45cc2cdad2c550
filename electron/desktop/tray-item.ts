export type TrayAction =
  | { readonly do: 'open' }
  | { readonly do: 'find' }
  | { readonly do: 'free-port' }
  | { readonly do: 'settings' }
  | { readonly do: 'panel' }
  | { readonly do: 'story'; readonly port: number }
  | { readonly do: 'browse'; readonly address: string }
  | { readonly do: 'copy'; readonly endpoint: string }
  | { readonly do: 'pin'; readonly port: number; readonly pinned: boolean }
  | { readonly do: 'stop'; readonly port: number }
  | { readonly do: 'pause'; readonly paused: boolean }
  | { readonly do: 'quit' };

/** The menu as data, so that it can be compared and tested; `label` has Electron's `&` escaped. */
export type TrayItem =
  | { readonly type: 'note'; readonly label: string }
  | { readonly type: 'action'; readonly label: string; readonly action: TrayAction }
  | { readonly type: 'submenu'; readonly label: string; readonly items: readonly TrayItem[] }
  | { readonly type: 'separator' };

export const separator: TrayItem = { type: 'separator' };

/** What is read and cannot be chosen. */
export function note(text: string): TrayItem {
  return { type: 'note', label: literal(text) };
}

export function action(text: string, does: TrayAction): TrayItem {
  return { type: 'action', label: literal(text), action: does };
}

export function submenu(text: string, items: readonly TrayItem[]): TrayItem {
  return { type: 'submenu', label: literal(text), items };
}

/** Electron takes `&` for the mark of a shortcut letter on every system, and translates `_` for Linux itself. */
function literal(text: string): string {
  return text.replaceAll('&', '&&');
}
