import { formsOf } from '../../../shared/forms.ts';
import type { UnitEnd, UnitText } from '../en/units.ts';

const { all, any, figure } = formsOf('es');

export const unitText: UnitText = {
  stopService: (name) => `Detener el servicio ${name}`,
  stopSocket: (name) => `Detener el socket ${name}`,
  effect: (end) => [endWords(end), ...alsoWords(end), ...startsAgainWords(end)].join(' '),
  effectUnknown: 'systemd termina lo que se ejecuta en él.',
  groupWarning: (name) =>
    `${name} contiene también todo lo demás que se inició desde allí, que terminaría igualmente: más que este puerto.`,
  terminalWarning: (name) => `Se inició en un terminal, no por systemd: detener ${name} termina más que este puerto.`,

  restartsAlways: (restart, delayMs) =>
    `systemd vuelve a iniciarlo${after(delayMs)} siempre que termina (${because(restart)}).`,
  restartsAfterPlain: (restart, delayMs) =>
    `systemd vuelve a iniciarlo${after(delayMs)} cuando termina limpiamente, como hace con una señal normal (${because(restart)}).`,
  restartsOnFailure: (delayMs) =>
    `systemd vuelve a iniciarlo${after(delayMs)} tras una detención forzada, y tras una normal si el programa responde a ella con un error (Restart=on-failure).`,
  restartsAfterForced: (restart, delayMs) =>
    `systemd vuelve a iniciarlo${after(delayMs)} tras una detención forzada, pero no tras una normal (${because(restart)}).`,
  mainMayRestart: (pid, name) => `El proceso principal de ${name} (pid ${pid}) puede iniciar otro en su lugar.`,
  socketStays: (sockets) =>
    `El propio systemd mantiene el puerto abierto para ${all(sockets)}, pase lo que pase con este proceso, y la próxima conexión vuelve a iniciarlo.`,
  socketWakes: (sockets) => `Una conexión a ${any(sockets)} vuelve a iniciarlo.`,

  managerRefusal: 'El propio systemd ocupa este puerto; terminar systemd terminaría todo lo que ejecuta.',
  listeningFor: (names) =>
    names.length === 0
      ? 'systemd cierra el puerto.'
      : `systemd cierra el puerto, de modo que ninguna conexión vuelva a iniciar ${any(names)}.`,

  notAsked: (why) => `Portolan no pudo preguntar a systemd por él: ${why}.`,
  notConfirmed: 'systemd no confirma que el proceso pertenezca a este servicio.',
  manualRefused: 'Su configuración prohíbe detenerlo a mano (RefuseManualStop=yes).',
  endsPortolan: 'El propio Portolan se ejecuta en él, y terminaría antes de poder contar el resultado.',
  cannotStop: 'systemd dice que no se puede detener.',
  ofAnotherUser: (user) =>
    `Pertenece a los servicios de ${user}, que solo esa persona o un administrador pueden detener.`,

  stopDenied: (units) =>
    `Este usuario no puede detener ${all(units)}, y no se le dio permiso para ello. No se detuvo nada.`,
  stopRefused: (units, why) => `systemd no detuvo ${all(units)}: ${why}.`,
  notRun: (why) => `No se detuvo nada: ${why}.`,
  notLoaded: (units) => `systemd ya no conoce ${any(units)}: ya ha terminado.`,
  stillStopping: (units, seconds) => `systemd no había terminado ${all(units)} en ${seconds} s y sigue intentándolo.`,
  uncertain: (units, why) => `No se sabe si se detuvo ${all(units)}: ${why}.`,
  asAdministrator: 'Detenerlo como administrador',
  lookAtStatus: 'Ver qué dice systemd de él',
};

function endWords({ killMode, processes }: UnitEnd): string {
  if (killMode === 'none') return 'systemd ejecuta lo que el propio servicio prevé para su fin, y no envía señales.';
  if (killMode === 'process') return 'systemd termina su proceso principal; los demás del servicio siguen en marcha.';
  if (processes === null) return 'systemd termina todos los procesos del servicio.';
  if (processes <= 1) return 'systemd lo termina.';
  const others = processes - 1;
  return `systemd lo termina, junto con ${others === 1 ? 'el otro proceso' : `los otros ${figure(others)} procesos`} del servicio.`;
}

function alsoWords({ sockets, dependents }: UnitEnd): readonly string[] {
  return [
    sockets.length === 0 ? '' : `Antes se detiene ${all(sockets)}, de modo que ninguna conexión vuelva a iniciarlo.`,
    dependents.length === 0 ? '' : `También se detiene lo que lo necesita: ${dependents.join(', ')}.`,
  ].filter(Boolean);
}

function startsAgainWords({ isEnabled, manager }: UnitEnd): readonly string[] {
  if (!isEnabled) return [];
  return [`Vuelve a iniciarse ${manager === 'system' ? 'con el equipo' : 'con la próxima sesión de este usuario'}.`];
}

function after(delayMs: number | null): string {
  if (delayMs === null) return '';
  return delayMs < 1_000 ? ' al instante' : ` a los ${figure(Math.round(delayMs / 100) / 10)} s`;
}

function because(restart: string): string {
  return restart === 'always' || restart.startsWith('on-') ? `Restart=${restart}` : 'RestartForceExitStatus=';
}
