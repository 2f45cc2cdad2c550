import type { ParentsText } from '../en/parents.ts';
import { say } from '../say.ts';

export const parentsText: ParentsText = {
  unknownName: 'un proceso',
  stopParent: (by) => `Detener ${say(by)}, que lo ejecuta`,
  stopMaster: (by) => `Detener ${say(by)}, de cuyos procesos de trabajo es uno`,
  stopStarter: (by) => `Detener ${say(by)}, que lo inició`,
  parentEffect: (parents, own) =>
    `Termina ${parents.map(say).join(', después ')}, con todo lo demás que ${parents.length === 1 ? 'ejecuta' : 'ejecutan'}, y después ${say(own)} si aún sigue ahí.`,
  parentUnsure: (by) => `No se pudo leer cuándo se inició ${say(by)}, así que podría tomarse por él otro proceso.`,
  heedless: (by) => `Aun así, ${say(by)} intenta volver a iniciarlo, tantas veces como se le haya indicado.`,
  managerHolds: (by) =>
    `${say(by)} ocupa el puerto para uno de los programas que ejecuta, y al terminar los terminaría todos.`,
  managerEnds: (by) => `${say(by)}, al terminar, termina todos los programas que ejecuta.`,
  seeList: (manager) => `Ver qué ejecuta ${manager}`,
  seeListEffect: (tool) =>
    `Enumera los programas; cada uno puede detenerse después por su nombre con: ${tool} stop NOMBRE`,
  seeListByHand: 'No se sabe cuál de ellos escucha aquí.',
  parentOfPortolan: (by) => `El propio Portolan se ejecuta bajo ${say(by)}.`,
  firstProcess: (by) => `${say(by)} es el primer proceso de aquí: todo terminaría con él.`,
  parentManaged: (by) => `${say(by)} puede volver a iniciarlo todo.`,
  stopManaged: (manager, name) => `Hacer que ${manager} detenga ${name}`,
  managedEffect: (by, name) =>
    `Pide a ${say(by)}, que lo mantiene en marcha, que detenga ${name} y no vuelva a iniciarlo; lo demás que ejecuta sigue en marcha.`,
  unnamed: (manager) =>
    `Desde aquí no se puede saber con qué nombre conoce ${manager} este programa. Su propia lista lo muestra.`,
  otherUser: (by, user) => `${say(by)} es de ${user}, que es quien tiene que detenerlo.`,
  otherFiles: (by) =>
    `${say(by)} puede ver otros archivos que Portolan, como en un contenedor: hay que pedírselo desde allí.`,
  toolAbsent: (tool) => `${tool} no está en la ruta de búsqueda.`,
  toolFailed: (message) => `${message}. No se sabe si ha detenido algo: mira el puerto y decide de nuevo.`,
  toolRefused: (message) => `No se detuvo nada: ${message}.`,
  byHand: 'Para detenerlo a mano, ejecuta:',
  asAdministrator: 'Puede necesitar permisos de administrador:',
  warning: {
    restarts: (by) => `${say(by)} vuelve a iniciarlo al instante.`,
    'may-restart': (by) => `${say(by)} puede volver a iniciarlo.`,
    waits: (by) =>
      `El puerto queda libre, pero ${say(by)} sigue en marcha y vuelve a iniciarlo cuando se guarda un archivo.`,
    elsewhere: (by) => `${say(by)} abre entonces el puerto siguiente en su lugar.`,
  },
  holding: {
    restarts: (by) => `${say(by)} también ocupa el puerto e inicia otro proceso de trabajo al instante.`,
    'may-restart': (by) => `${say(by)} también ocupa el puerto y puede iniciar otro proceso de trabajo.`,
    waits: (by) => `${say(by)} también ocupa el puerto, y vuelve a iniciarlo cuando se guarda un archivo.`,
    elsewhere: (by) => `${say(by)} también ocupa el puerto, y abre entonces el siguiente.`,
  },
  loop: (by) => `${say(by)}, que lo inició, tiene más que hacer después y puede volver a iniciarlo.`,
  endsOthers: (by) => `${say(by)}, que lo inició, termina entonces los demás programas que ejecuta.`,
};
