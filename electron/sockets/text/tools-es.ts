import type { ToolWords } from './tools-en.ts';

export const spanish: ToolWords = {
  notFound: (program) => `No se encontró ${program}`,
  notAllowed: (program) => `Este usuario no puede ejecutar ${program}`,
  tooLong: (program, megabytes) => `${program} escribió más de ${megabytes} MB`,
  silent: (program, seconds) => `${program} no respondió en ${seconds} s`,
  endedBy: (program, signal) => `${program} terminó por la señal ${signal}`,
  endedWith: (program, status) => `${program} terminó con el estado ${status}`,
  notStarted: (program, why) => `No se pudo iniciar ${program}: ${why}`,
  reportFault: 'Comunícanoslo, por favor, como un fallo de Portolan',

  ssMalformed: (lines) =>
    lines === 1
      ? 'No se pudo entender 1 línea de la salida de ss'
      : `No se pudieron entender ${lines} líneas de la salida de ss`,
  installSs: 'Instala iproute2',
  ssByHand: 'Ejecútalo a mano para ver qué dice: ss -tulne',
  ssOmitted: 'ss no mostró sockets que figuran en las tablas del núcleo',
  ssLacking: (message, sockets) =>
    `${message}. De ${sockets === 1 ? '1 socket' : `${sockets} sockets`} no se sabe en qué interfaz escucha, si :: acepta también IPv4 ni la unidad de un propietario oculto`,

  macosSource: 'La biblioteca systeminformation, que ejecuta netstat; lsof y ps para los propietarios',
  windowsSource: 'La biblioteca systeminformation, que ejecuta netstat; Win32_Process para los propietarios',
  oneOwnerAtMost: 'cada socket tiene como mucho un propietario',
  ownersLackDetails: 'faltan detalles de los propietarios',
  foldersMissing: 'faltan las carpetas de trabajo',
  ownersNameless: 'los propietarios no tienen nombre',

  noSecondSource: 'No se encontró netstat ni ss, así que la lista no se pudo contrastar con una segunda fuente',
  installSecondSource: 'Instala iproute2 (ss) o net-tools (netstat)',
  libraryEmpty: 'systeminformation no dio ninguna fila, lo que también ocurre cuando falla su herramienta',
  netstatSays: 'Ejecuta netstat o ss a mano para ver qué dicen',
  librarySilent: (seconds) =>
    `systeminformation no respondió en ${seconds} s: puede que la herramienta que ejecuta esté bloqueada`,
  netstatAnswers: 'Ejecuta netstat o ss a mano para ver si responden',
  libraryMalformed: (rows) =>
    rows === 1
      ? 'No se pudo entender 1 fila de netstat a la escucha, y falta'
      : `No se pudieron entender ${rows} filas de netstat a la escucha, y faltan`,
  reportNetstat: 'Comunícanoslo, por favor, junto con lo que escribe netstat',
  cutAddresses: (count) =>
    `Puede que netstat haya cortado ${count === 1 ? '1 dirección' : `${count} direcciones`}: se muestra el principio, con puntos suspensivos`,
  wholeAddress: 'Para ver la dirección entera, ejecuta como administrador: lsof -nP -i',
  theLibrary: 'el proceso de systeminformation',
};
