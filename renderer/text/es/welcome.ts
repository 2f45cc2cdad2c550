import { languageNames, type WelcomeWords } from '../en/welcome.ts';
import { count } from './forms.ts';

export const welcome: WelcomeWords = {
  title: 'Te damos la bienvenida a Portolan',
  lead: 'Portolan muestra qué puertos de este equipo están abiertos, quién los ocupa y para qué sirve cada uno.',
  language: 'Idioma',
  languages: { system: 'El del sistema', ...languageNames },
  reads: 'Qué lee',
  readsWhat: [
    'La lista de sockets del sistema: protocolo, dirección y puerto.',
    'Los procesos que los ocupan: nombre, orden, usuario, carpeta y hora de inicio, y el servicio, contenedor o proyecto al que pertenecen.',
    'Solo lee. Un proceso se detiene cuando tú lo pides y lo confirmas, nunca de otro modo.',
  ],
  stays: 'Nada sale de este equipo',
  staysWhat:
    'Sin cuenta, sin telemetría, sin actualizaciones en segundo plano. Solo se contacta con otro equipo cuando pides un registro más reciente a la IANA, cada vez que lo pides.',
  cannot: 'Qué no puede ver aquí, y por qué',
  reading: 'Leyendo los puertos abiertos…',
  unread: (message) => `No se pudieron leer los puertos abiertos: ${message}`,
  hidden: (hidden, all, user) =>
    hidden === 1
      ? `De ${count(all, 'socket', 'sockets')}, el propietario de uno está oculto para ${user}, por lo general porque es de otro usuario o del sistema. Su puerto se muestra, sin el proceso.`
      : `De ${count(all, 'socket', 'sockets')}, los propietarios de ${hidden} están ocultos para ${user}, por lo general porque son de otros usuarios o del sistema. Sus puertos se muestran, sin el proceso.`,
  noneHidden: (all, user) =>
    `Ningún propietario está oculto para ${user}: se ${all === 1 ? 'pudo' : 'pudieron'} leer ${count(all, 'socket', 'sockets')}.`,
  incomplete: 'No se pudieron leer todos los puertos abiertos, así que puede que falte alguno en la lista.',
  firewall: 'En los sockets no se ve si un cortafuegos, de aquí o de otro lugar, deja pasar a otros equipos.',
  noRoot:
    'No hace falta ejecutar Portolan como root ni como administrador. Si detener algo requiere esos permisos, el sistema te los pide en ese momento.',
  files: 'Dónde están sus archivos',
  filesWhat: 'Tus ajustes, tus notas y lo que pasó en los puertos se guardan aquí y en ningún otro lugar:',
  filesUnknown: (message) => `No se pudo averiguar dónde están: ${message}`,
  go: 'Mostrar mis puertos',
  notKept: (message) => `No se pudo guardar: ${message}`,
};
