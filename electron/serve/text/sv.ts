import type { ServeWords } from './en.ts';

export const swedish: ServeWords = {
  foreignHost: (host) => `främmande värd ”${host}”`,
  foreignOrigin: (origin) => `främmande ursprung ”${origin}”`,
  method: (method) => `metoden ${method} går inte att använda för den här sökvägen`,
  noSession: 'ingen session',
  noOrigin: 'det framgår inte varifrån anropet kommer',
  notJsonType: 'innehållstypen är inte application/json',
  tooLong: (bytes) => `innehållet är längre än ${bytes} byte`,
  notJson: 'innehållet är inte JSON',
  wrongKey: 'fel eller redan använd nyckel',

  comeAgain: 'Adressen har redan använts, eller är inte den som du fick. Kör <code>portolan serve</code> igen.',
  noPage: 'Sidan finns inte.',
};
