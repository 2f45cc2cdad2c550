import type { SocketsText } from './en.ts';

export const socketsText: SocketsText = {
  ownersHidden: (count) =>
    count === 1
      ? 'El propietario de 1 socket está oculto para este usuario'
      : `Los propietarios de ${count} sockets están ocultos para este usuario`,
  ownersHiddenFromRoot:
    'A este proceso le falta el permiso para examinar otros procesos (CAP_SYS_PTRACE), o se ejecutan en otro contenedor.',
  ownersWithSudo: 'Para ver los propietarios, ejecuta: sudo portolan list',
  ownersNotSearched: (why) => `No se pudieron buscar los propietarios de los sockets: ${why}`,
  checkProc: 'Comprueba que /proc está montado y que este usuario puede listarlo',

  linesMalformed: (lines, path) =>
    lines === 1 ? `No se pudo entender 1 línea de ${path}` : `No se pudieron entender ${lines} líneas de ${path}`,
  reportUname: 'Comunícanoslo, por favor, junto con la salida de: uname -a',
  unreadable: (path, why) => `No se pudo leer ${path}: ${why}`,
  checkProcFile: (path) => `Comprueba que /proc está montado y que este usuario puede leer ${path}`,

  disagreement: (source, missed, more, main) =>
    `${source} también vio ${missed.join(', ')}${more > 0 ? ` y ${more} más` : ''}, que ${main} no vio`,
  compareSources: 'Ejecuta `portolan sources` para comparar las fuentes',

  kernelTables: 'Las tablas del núcleo en /proc/net, y los descriptores de todos los procesos',
  ss: 'La herramienta ss: también dice la interfaz, si :: acepta IPv4 y el grupo de control de cada socket',
  library: 'La biblioteca systeminformation, que ejecuta las herramientas del sistema operativo',

  engineNamed: (setting, path, what) => `${setting} indica ${path}, pero ${what}`,
  noSocket: 'no hay ningún socket',
  startEngine: 'Inicia el motor, o corrige el ajuste',
  noEngineListens: 'ningún motor escucha ahí',
  start: (title) => `Inicia ${title}`,
  engineDenied: (title, path) => `Este usuario no puede preguntar a ${title} en ${path} por sus contenedores`,
  engineSilent: (title, path, seconds) => `${title} en ${path} no respondió en ${seconds} s`,
  engineRestart: (engine, title) => `Mira si \`${engine} ps\` responde, y reinicia ${title} si no lo hace`,
  engineFailed: (title, path, why) => `${title} en ${path} no dio una respuesta completa: ${why}`,
  engineAnswers: (engine) => `Mira si \`${engine} ps\` responde`,
  joinDockerUsers: 'Únete al grupo `docker-users`',
  dockerRights:
    'Ejecuta: sudo portolan list. O únete al grupo `docker` (que da los permisos de root), o usa Docker sin root',
  podmanRights: 'Ejecuta: sudo portolan list. O usa Podman sin root',

  toolSilent: (program) => `${program} no escribió nada que se pudiera entender`,
  toolOnPath: (program) => `Comprueba que ${program}, que viene con el sistema, está en la ruta de búsqueda`,
  toolByHand: (program) => `Ejecuta ${program} a mano para ver qué dice`,
};
