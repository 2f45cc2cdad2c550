import type { AlertsWords } from '../en/alerts.ts';

const happenings: AlertsWords['happenings'] = {
  opens: 'se abre',
  closes: 'se cierra',
  changesOwner: 'cambia de propietario',
};

export const alerts: AlertsWords = {
  title: 'Avisos',
  enabled: 'Mostrar notificaciones',
  off: 'Los avisos están desactivados: no se avisa de nada.',
  switchOn: 'Activarlos',
  unavailable:
    'Ahora mismo nada muestra notificaciones en este sistema. Los avisos empezarán en cuanto algo lo haga, como el servicio de notificaciones del escritorio.',
  noButtons: 'Este sistema muestra las notificaciones sin botones.',
  browser: 'Las notificaciones las muestra la aplicación de escritorio; lo que decidas aquí vale allí.',
  general: 'Avísame',
  conditions: {
    'newly-reachable': 'cuando algo pase a ser accesible desde otros equipos',
    'new-program': 'cuando escuche un programa al que nunca se había visto escuchar',
    'anything-opens': 'cuando se abra cualquier puerto',
  },
  ports: 'Puertos que vigilas',
  noPorts: 'Ninguno por ahora. En la historia de un puerto, la campana o la tecla w lo vigilan.',
  rule: (port, protocol, tells) =>
    `Puerto ${port}${protocol === null ? '' : `/${protocol}`}: ${tells.length === 0 ? 'no se avisa de nada' : tells.map((each) => happenings[each]).join(', ')}`,
  happenings,
  edit: (port) => `Editar la regla del puerto ${port}`,
  remove: (port) => `Quitar la regla del puerto ${port}`,
  removed: (port) => `Se quitó la regla del puerto ${port}.`,
  undo: 'Deshacer',
  protocol: 'Protocolo',
  protocols: { either: 'TCP o UDP', tcp: 'Solo TCP', udp: 'Solo UDP' },
  add: 'Vigilar otro puerto',
  which: 'por su número o el nombre de un servicio',
  addNow: 'Añadir',
  added: (port) => `El puerto ${port} está vigilado.`,
  watchedAlready: (port) => `El puerto ${port} ya está vigilado.`,
  noPort: 'Un puerto es un número del 1 al 65535.',
  noService: (name) => `Ningún servicio se llama «${name}».`,
  perhaps: 'Quizá:',
  full: (n) => `Hay ${n} reglas, el máximo que se guarda. Quita antes alguna.`,
  quiet: 'Horas de silencio',
  quietHint: 'Lo que ocurra en ellas se cuenta una sola vez, en un resumen, cuando terminan.',
  from: 'Desde',
  to: 'Hasta',
  noQuiet: 'Empiezan y terminan a la misma hora, así que no hay ninguna.',
  tryIt: 'Probar una notificación',
  trying: 'Preguntando al sistema…',
  shown: 'El sistema la aceptó. Si no la ves, es que retiene las notificaciones: sus ajustes dicen por qué.',
  notShown: 'El sistema no la aceptó: ahora mismo nada muestra notificaciones aquí.',
  failed: (message) => `No funcionó: ${message}`,
  when: (port) => `Avísame cuando el puerto ${port}…`,
  watched: (port) => `Vigilado: avísame cuando el puerto ${port}…`,
  otherRules: (n) =>
    n === 1
      ? 'Hay otra regla para este puerto, con un solo protocolo: míralo en los ajustes.'
      : `Hay otras ${n} reglas para este puerto, con un solo protocolo: míralo en los ajustes.`,
  close: 'Cerrar',
};
