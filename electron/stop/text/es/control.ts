import type { UnknownReason } from '../../../shared/known.ts';
import type { ControlText } from '../en/control.ts';

const whyUnknown: Readonly<Record<UnknownReason, string>> = {
  permission: 'este usuario no puede leerlo',
  gone: 'no está ahí',
  unsupported: 'la herramienta para ello no funciona aquí',
  timeout: 'tardó demasiado',
  parse: 'tiene una forma que Portolan no conoce',
};

export const controlText: ControlText = {
  unsupported: (platform) =>
    `En este sistema (${platform}) no se ofrece detener nada: Portolan no sabe cómo asegurarse de que es el proceso correcto`,
  systemProcess: (pid) => `el pid ${pid} es parte del sistema operativo`,
  ownProcess: (pid) => `el pid ${pid} es el propio Portolan o un proceso bajo el que se ejecuta`,
  hidden: (pid) => `el pid ${pid} está oculto para este usuario: el proceso es de otra persona`,
  hiddenStart: 'el sistema no le dice a este usuario cuándo se inició',
  openFiles: 'no se pudieron leer sus archivos abiertos',
  noTable: ({ unknown }) => `no se pudo leer la lista de procesos: ${whyUnknown[unknown]}`,
  unverified: (pid, why) => `no se pudo averiguar si el pid ${pid} sigue siendo el proceso que se mostró: ${why}`,
  unknownSent: (pid, why) => `no se sabe si se envió la señal al pid ${pid}: ${why}`,
};
