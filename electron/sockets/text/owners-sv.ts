import type { OwnerWords } from './owners-en.ts';

export const swedish: OwnerWords = {
  kernel: 'hålls av kärnan själv, inte av en process',
  unsearched: 'okänt: ägarna kunde inte sökas',
  otherNamespaces: 'ingen process som syns från den här containern håller den',
  hidden: (user) => `dold (behörighet): socketen tillhör användaren ${user}`,
  othersUnseen: (unseen) =>
    `${unseen === null ? 'Andra processer' : unseen === 1 ? '1 annan process' : `${unseen} andra processer`} kunde inte undersökas (behörighet): vilken som helst av dem kan också hålla den`,

  oneOnly: 'den här källan anger bara en ägare',
  noneNamed: 'den här källan anger ingen ägare: den kan sakna rätt att se den',
  unreadable: 'den här källan kunde inte läsa vilken process som håller den',

  justEnded: 'processerna som höll den har just avslutats',
  netstatSilent: 'netstat sade inte vilken process som håller den',
  lastUserEnded: (pid) =>
    `processen som senast använde den (pid ${pid}) har avslutats; vem som håller den är dolt för den här användaren`,
  lastUserOnly: 'netstat anger bara processen som senast använde den: andra kan också hålla den',
  openerEnded: (pid) => `processen som öppnade den (pid ${pid}) har avslutats; en annan kan ha ärvt den`,
  kernelForService: 'hålls av kärnan, kanske för en tjänsts räkning',
  openerOnly: 'Windows anger bara processen som öppnade den: en som har ärvt den visas inte',
};
