import type { SocketsText } from './en.ts';

export const socketsText: SocketsText = {
  ownersHidden: (count) =>
    count === 1
      ? 'Ägaren av 1 socket är dold för den här användaren'
      : `Ägarna av ${count} socketar är dolda för den här användaren`,
  ownersHiddenFromRoot:
    'Den här processen saknar rätten att se in i andra processer (CAP_SYS_PTRACE), eller så körs de i en annan container.',
  ownersWithSudo: 'För att se ägarna, kör: sudo portolan list',
  ownersNotSearched: (why) => `Socketarnas ägare kunde inte sökas: ${why}`,
  checkProc: 'Kontrollera att /proc är monterat och att den här användaren får lista det',

  linesMalformed: (lines, path) => `${lines === 1 ? '1 rad' : `${lines} rader`} i ${path} gick inte att förstå`,
  reportUname: 'Rapportera gärna det här tillsammans med utskriften av: uname -a',
  unreadable: (path, why) => `${path} kunde inte läsas: ${why}`,
  checkProcFile: (path) => `Kontrollera att /proc är monterat och att den här användaren får läsa ${path}`,

  disagreement: (source, missed, more, main) =>
    `${source} såg också ${missed.join(', ')}${more > 0 ? ` och ${more} till` : ''}, som ${main} inte såg`,
  compareSources: 'Kör `portolan sources` för att jämföra källorna',

  kernelTables: 'Kärnans tabeller i /proc/net, och alla processers deskriptorer',
  ss: 'Verktyget ss: det talar också om gränssnittet, om :: tar emot IPv4, och varje sockets kontrollgrupp',
  library: 'Biblioteket systeminformation, som kör operativsystemets verktyg',

  engineNamed: (setting, path, what) => `${setting} anger ${path}, men ${what}`,
  noSocket: 'det finns ingen socket',
  startEngine: 'Starta motorn, eller rätta inställningen',
  noEngineListens: 'ingen motor lyssnar där',
  start: (title) => `Starta ${title}`,
  engineDenied: (title, path) => `Den här användaren får inte fråga ${title} på ${path} om dess containrar`,
  engineSilent: (title, path, seconds) => `${title} på ${path} svarade inte inom ${seconds} s`,
  engineRestart: (engine, title) => `Se om \`${engine} ps\` svarar, och starta om ${title} om det inte gör det`,
  engineFailed: (title, path, why) => `${title} på ${path} gav inget helt svar: ${why}`,
  engineAnswers: (engine) => `Se om \`${engine} ps\` svarar`,
  joinDockerUsers: 'Gå med i gruppen `docker-users`',
  dockerRights:
    'Kör: sudo portolan list. Eller gå med i gruppen `docker` (som ger rättigheterna för root), eller använd rootless Docker',
  podmanRights: 'Kör: sudo portolan list. Eller använd rootless Podman',

  toolSilent: (program) => `${program} skrev ut inget som gick att förstå`,
  toolOnPath: (program) => `Kontrollera att ${program}, som följer med systemet, finns i sökvägen`,
  toolByHand: (program) => `Kör ${program} för hand för att se vad det säger`,
};
