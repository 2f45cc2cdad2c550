import { fileFailure as reason } from '../../files/file-failure.ts';
import type { DesktopSettingsWords } from './settings-en.ts';

export const spanish: DesktopSettingsWords = {
  shortcutTaken: (shortcut) =>
    `El sistema no le dio ${shortcut} a Portolan: lo tiene otro programa o el propio escritorio. Elige otro.`,
  shortcutNotUnderstood: (shortcut) =>
    `«${shortcut}» no es una combinación que funcione aquí. Necesita Ctrl, Alt o la tecla del sistema, y una tecla más.`,
  shortcutOnWayland:
    'En Wayland es el escritorio quien decide si un programa puede tener un atajo. Si no pasa nada al pulsarlo, configúralo en los atajos del propio sistema.',
  notInstalled:
    'Portolan se ejecuta desde una carpeta con su código y no está instalado: el sistema no podría iniciarlo.',
  confined: (store) =>
    `Portolan se ejecuta dentro de ${store}, que no deja que los programas se añadan a lo que se inicia con la sesión.`,
  pathUnfit: (path) =>
    `Un archivo de inicio de sesión no puede nombrar ${path}: mueve Portolan a una ruta sin «=», «%» ni caracteres de control.`,
  notStarted: (file, error) => `No se pudo cambiar el inicio con la sesión en ${file}: ${reason(error)}.`,
  notKnown: (file, error) => `No se pudo leer de ${file} si Portolan se inicia con la sesión: ${reason(error)}.`,
  refused: 'El sistema no cambió lo que se inicia con la sesión. Puede que sus propios ajustes lo prohíban.',
  awaitsApproval: 'macOS espera tu aprobación: Ajustes del Sistema › General › Ítems de inicio.',
};
