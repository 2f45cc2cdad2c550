export type View = 'window' | 'panel';

/** Where the windows' one page comes from. Only this origin may call the core. */
export interface Page {
  readonly origin: string;
  address(view: View): string;
}

export const appOrigin = 'app://portolan';

/** `developmentUrl` is the address of Vite's server while developing; otherwise the page is served by `app://`. */
export function createPage(developmentUrl: string | undefined): Page {
  const base = new URL(developmentUrl ?? `${appOrigin}/index.html`);
  return {
    origin: originOf(base),
    address(view) {
      const url = new URL(base);
      if (view === 'panel') url.searchParams.set('view', 'panel');
      return url.href;
    },
  };
}

/** `URL.origin` is `null` for a scheme of one's own. Null for what is not an address. */
export function addressOrigin(address: string): string | null {
  return URL.canParse(address) ? originOf(new URL(address)) : null;
}

function originOf({ protocol, host }: URL): string {
  return `${protocol}//${host}`;
}
