import type { LaunchdText } from '../en/launchd.ts';

export const launchdText: LaunchdText = {
  stop: (label) => `Detener el servicio ${label}`,
  effect: (isSystems) =>
    `launchd lo termina y se olvida de él hasta ${isSystems ? 'que el equipo se reinicie' : 'el próximo inicio de sesión'}.`,
  keptAlive: (seconds) =>
    `launchd puede volver a iniciarlo, hasta ${seconds} s después de la última vez que lo hizo (KeepAlive).`,
  needsRoot: 'Solo un administrador puede detener un servicio del sistema.',
  protected: (label) => `${label} pertenece a macOS, que protege sus propios servicios.`,

  gone: (label) => `launchd ya no conoce ${label}: ya ha terminado.`,
  denied: (label) => `Este usuario no puede detener ${label}. No se detuvo nada.`,
  notRun: (why) => `No se detuvo nada: ${why}.`,
  stillStopping: (label, seconds) =>
    `launchd no había terminado ${label} en ${seconds} s y puede que siga intentándolo.`,
  uncertain: (label, why) => `No se sabe si ${label} se detuvo: ${why}.`,
  asAdministrator: 'Detenerlo como administrador',

  airPlayTitle: 'Desactivar el receptor AirPlay',
  airPlayEffect:
    'En Ajustes del Sistema, General, AirDrop y Handoff, desactiva «Receptor AirPlay» (antes de macOS 13: Preferencias del Sistema, Compartir); otros dispositivos ya no podrán reproducir en este Mac.',
  airPlayUnavailable: 'Es un ajuste de macOS, que solo tú puedes cambiar.',
  airPlayRefusal:
    'El Centro de control de macOS ocupa este puerto para su receptor AirPlay; macOS lo volvería a iniciar, con el puerto.',
};
