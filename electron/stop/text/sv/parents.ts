import type { ParentsText } from '../en/parents.ts';
import { say } from '../say.ts';

export const parentsText: ParentsText = {
  unknownName: 'en process',
  stopParent: (by) => `Stoppa ${say(by)}, som kör den`,
  stopMaster: (by) => `Stoppa ${say(by)}, vars arbetsprocess den är`,
  stopStarter: (by) => `Stoppa ${say(by)}, som startade den`,
  parentEffect: (parents, own) =>
    `Avslutar ${parents.map(say).join(', sedan ')}, med allt annat som ${parents.length === 1 ? 'den' : 'de'} kör, och sedan ${say(own)} om den finns kvar.`,
  parentUnsure: (by) => `När ${say(by)} startades kunde inte läsas av, så en annan process skulle kunna tas för den.`,
  heedless: (by) => `${say(by)} försöker ändå starta den igen, så många gånger som det är inställt.`,
  managerHolds: (by) => `${say(by)} håller porten för ett av programmen som den kör, och skulle dra med sig alla.`,
  managerEnds: (by) => `När ${say(by)} avslutas, avslutas alla program som den kör.`,
  seeList: (manager) => `Se vad ${manager} kör`,
  seeListEffect: (tool) => `Listar programmen; vart och ett kan sedan stoppas vid namn med: ${tool} stop NAMN`,
  seeListByHand: 'Vilket av dem som lyssnar här är okänt.',
  parentOfPortolan: (by) => `Portolan självt körs under ${say(by)}.`,
  firstProcess: (by) => `${say(by)} är den första processen här: allt skulle avslutas med den.`,
  parentManaged: (by) => `${say(by)} kan starta alltihop igen.`,
  stopManaged: (manager, name) => `Låt ${manager} stoppa ${name}`,
  managedEffect: (by, name) =>
    `Ber ${say(by)}, som håller igång det, att stoppa ${name} och inte starta det igen; resten av det som den kör fortsätter.`,
  unnamed: (manager) =>
    `Vilket av sina program ${manager} känner det här som går inte att säga härifrån. Dess egen lista visar det.`,
  otherUser: (by, user) => `${say(by)} tillhör ${user}, som själv måste stoppa den.`,
  otherFiles: (by) => `${say(by)} kan se andra filer än Portolan, som i en container: den måste tillfrågas därifrån.`,
  toolAbsent: (tool) => `${tool} finns inte i sökvägen.`,
  toolFailed: (message) => `${message}. Om något stoppades är okänt: titta på porten och bestäm på nytt.`,
  toolRefused: (message) => `Inget stoppades: ${message}.`,
  byHand: 'För att stoppa den för hand, kör:',
  asAdministrator: 'Det kan kräva administratörsrättigheter:',
  warning: {
    restarts: (by) => `${say(by)} startar den genast igen.`,
    'may-restart': (by) => `${say(by)} kan starta den igen.`,
    waits: (by) => `Porten blir ledig, men ${say(by)} körs vidare och startar den igen när en fil sparas.`,
    elsewhere: (by) => `${say(by)} öppnar då nästa port i stället.`,
  },
  holding: {
    restarts: (by) => `${say(by)} håller också porten och startar genast en ny arbetsprocess.`,
    'may-restart': (by) => `${say(by)} håller också porten och kan starta en ny arbetsprocess.`,
    waits: (by) => `${say(by)} håller också porten, och startar den igen när en fil sparas.`,
    elsewhere: (by) => `${say(by)} håller också porten, och öppnar då nästa.`,
  },
  loop: (by) => `${say(by)}, som startade den, har mer att göra efteråt och kan starta den igen.`,
  endsOthers: (by) => `${say(by)}, som startade den, avslutar då de andra programmen som den kör.`,
};
