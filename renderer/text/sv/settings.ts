import type { SettingsWords } from '../en/settings.ts';

export const settings: SettingsWords = {
  title: 'Inställningar',
  close: 'Stäng',
  applies: 'Varje ändring gäller genast, i alla fönster.',
  problem: 'Inställningarna:',
  open: 'Öppna inställningarna',

  look: 'Utseende',
  language: 'Språk',
  asSystem: 'Som i systemet',
  theme: 'Tema',
  light: 'Ljust',
  dark: 'Mörkt',

  reading: 'Avläsning',
  interval: 'Tid mellan avläsningar',
  intervalHint:
    'Medan du har Portolan framme; annars mer sällan. Portolan läser också av mer sällan om det skulle ta mer än en hundradel av en processorkärna.',

  list: 'Lista',
  fold: 'Fäll ihop operativsystemets portar',
  foldHint: 'I listan och i menyn i systemfältet. En sökning hittar dem ändå.',

  stopping: 'Stoppa',
  grace: 'Vänta på att ett program avslutas',
  graceUsual: 'Vad programmet behöver',
  graceHint: 'Innan ett tvingat stopp erbjuds. Databaser som man vet behöver längre tid får längre tid.',
  confirm: 'Fråga före ett stopp',
  confirmAlways: 'Alltid',
  confirmAlone: 'Inte när en enda process avslutas',
  confirmHint:
    'Det vill säga: varsamt, utan barnprocesser, andra portar eller anslutna klienter, och utan något som skulle starta den igen. I alla andra fall ställs frågan alltid.',

  history: 'Historik',
  keepDays: 'Dagar att behålla',
  mostEvents: 'Högsta antal händelser att behålla',
  historyHint: 'Det som är äldre, eller fler, glöms.',
  between: (least, most) => `Ett heltal från ${least} till ${most}.`,

  desktop: 'Skrivbord',
  startAtLogin: 'Starta när jag loggar in',
  startHint: 'Bara med ikonen i systemfältet, utan fönster.',
  shortcut: 'Kortkommando som fungerar överallt',
  shortcutHint: 'Visar och döljer panelen, vilket program du än är i.',
  noShortcut: 'Inget',
  record: 'Spela in…',
  recordName: (present) => `Spela in ett kortkommando; nu: ${present}`,
  recording: 'Tryck på kombinationen… Esc lämnar den som den är.',
  needsModifier: 'Den behöver Ctrl, Alt eller systemtangenten: annars skulle den ta en bokstav från alla program.',
  keyUnfit: 'Den här tangenten kan inte ingå i ett kortkommando.',
  clear: 'Ta bort kortkommandot',
  keys: { Control: 'Ctrl', Alt: 'Alt', Shift: 'Skift', Super: 'Super', Command: 'Cmd' },

  reset: 'Återställ de vanliga inställningarna…',
  resetQuestion:
    'Allt på det här bladet blir som när Portolan var nytt, även reglerna för aviseringar. Dina favoriter, dina anteckningar och hur listan är ordnad är kvar.',
  resetForgets: (days, events) =>
    `Historiken behåller då ${days} dagar och ${events} händelser; det som går utöver det glöms, och att ångra tar inte tillbaka det.`,
  resetNow: 'Återställ',
  cancel: 'Avbryt',
  wasReset: 'De vanliga inställningarna gäller igen.',
  undo: 'Ångra',
  undone: 'Dina egna inställningar är tillbaka.',
  notChanged: (message) => `Det här ändrades inte: ${message}`,
};
