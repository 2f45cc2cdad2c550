import { formsOf } from '../../shared/forms.ts';
import type { DesktopWords } from './en.ts';

const { all, count, figure } = formsOf('es');

export const desktopSpanish: DesktopWords = {
  summary: {
    unreadable: (failure) => `No se pudieron leer los puertos: ${failure}`,
    reading: 'Leyendo los puertos abiertos…',
    none: 'Ningún puerto abierto',
    noneFound: 'No se encontró ningún puerto, pero no se pudieron leer todos',
    open: (ports) => count(ports, 'puerto abierto', 'puertos abiertos'),
    atLeast: (ports) => `Al menos ${count(ports, 'puerto abierto', 'puertos abiertos')}`,
    outside: (ports) =>
      ports === 0
        ? '; ninguno acepta conexiones desde fuera de este equipo'
        : `; ${count(ports, 'acepta', 'aceptan')} conexiones desde fuera de este equipo, salvo que un cortafuegos las bloquee`,
    unconfirmed: (ports) =>
      ports === 1 ? '; otro más no se pudo confirmar' : `; otros ${figure(ports)} no se pudieron confirmar`,
  },
  toolTip: {
    running: (summary) => `Portolan: ${summary}`,
    paused: (summary) => `Portolan, en pausa: ${summary}`,
    new: (ports) => `Nuevo: ${ports}`,
    reachable: (ports) => `Recién abierto a otros equipos, salvo que un cortafuegos lo bloquee: ${ports}`,
    ports: (named, others) => all(others === 0 ? named : [...named, `${figure(others)} más`]),
  },
  tray: {
    asOf: (time) => `Abajo: los puertos a las ${time}`,
    pausedAsOf: (time) => `En pausa. Abajo: los puertos a las ${time}`,
    open: 'Abrir Portolan',
    find: 'Buscar un puerto…',
    freePort: 'Siguiente puerto libre…',
    panel: 'Mostrar el panel',
    pause: 'Pausar',
    resume: 'Reanudar',
    settings: 'Ajustes…',
    quit: 'Salir',
    more: (ports) => `Más (${figure(ports)})`,
    system: (ports) => `Sistema operativo (${figure(ports)})`,
    inWindow: (ports) => `${figure(ports)} más, en la ventana…`,
    pinnedEmpty: (ports) => `Fijados, sin nada a la vista (${figure(ports)})`,
    story: 'Historia',
    browse: 'Abrir en el navegador',
    copy: 'Copiar la dirección',
    pin: 'Fijar arriba',
    pinsFull: (most) => `Fijar arriba (no más de ${figure(most)})`,
    unpin: 'Dejar de fijar',
    stop: 'Detener…',
    stopping: 'Deteniendo…',
    pinned: (port) => `Fijado: ${port}`,
    new: (port) => `Nuevo: ${port}`,
    reachable: (port) => `Recién abierto: ${port}`,
    process: (pid) => `proceso ${pid}`,
    noProcess: 'sin proceso',
    processHidden: 'proceso oculto',
    container: (name) => `contenedor ${name}`,
    anyAddress: 'cualquier dirección',
    addresses: (addresses) => count(addresses, 'dirección', 'direcciones'),
    onDevice: (addresses, device) => `${addresses} en ${device}`,
    lastConfirmed: (time) => `confirmado por última vez: ${time}`,
  },
  missingTray: {
    message: 'No se encontró ningún lugar para un icono en la bandeja',
    detail:
      'Portolan funciona en su ventana, y al cerrarla se cierra también el programa. En GNOME, la extensión ' +
      '«AppIndicator and KStatusNotifierItem Support» añade un lugar para los iconos de la bandeja; Portolan lo usa en ' +
      'cuanto aparece. Este mensaje se muestra una sola vez.',
    button: 'Continuar',
  },
  couldNotStart: 'Portolan no pudo iniciarse',
  menu: {
    file: '&Archivo',
    edit: '&Editar',
    view: '&Ver',
    window: 'Ve&ntana',
    close: 'Cerrar la ventana',
    quit: 'Salir de Portolan',
    undo: 'Deshacer',
    redo: 'Rehacer',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Pegar',
    selectAll: 'Seleccionar todo',
    actualSize: 'Tamaño real',
    zoomIn: 'Ampliar',
    zoomOut: 'Reducir',
    fullScreen: 'Pantalla completa',
    about: 'Acerca de Portolan',
    services: 'Servicios',
    hide: 'Ocultar Portolan',
    hideOthers: 'Ocultar los demás',
    showAll: 'Mostrar todo',
    minimize: 'Minimizar',
    zoom: 'Ampliar o reducir',
    allToFront: 'Traer todo al frente',
  },
};
