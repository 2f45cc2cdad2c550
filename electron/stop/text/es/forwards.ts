import type { ForwardsText } from '../en/forwards.ts';

export const forwardsText: ForwardsText = {
  cluster: 'Termina solo el reenvío: aquello a lo que lleva en el clúster sigue en marcha.',
  tunnel: 'Termina solo el túnel: el servicio del otro extremo sigue en marcha.',
  published:
    'Termina el túnel: lo que hacía accesible desde internet deja de serlo. El servicio que hay detrás sigue en marcha aquí.',
  relay: 'Termina solo el relé: aquello a lo que lleva sigue en marcha.',
  ssh: 'Termina la conexión ssh y todos los puertos que reenvía: los servicios del otro extremo siguen en marcha.',
  sshSession:
    'Termina la conexión ssh, con la sesión para la que se abrió y todos los puertos que reenvía. Los servicios del otro extremo siguen en marcha.',
  sharedSsh: 'Termina una conexión ssh que comparten otras órdenes ssh: sus sesiones terminan también.',
  endShared: 'Terminar la conexión ssh compartida',
  endSharedEffect: 'Le dice a ssh que termine la conexión con todas las sesiones y reenvíos que la comparten.',
  byHand: 'Termina también otras sesiones, así que queda en tus manos.',
  sshdSession:
    'Termina la sesión ssh de la persona que abrió este reenvío desde otro equipo, con todo lo que ejecuta en ella.',
  sshd: 'Después nadie podrá conectarse por ssh a este equipo; las sesiones abiertas siguen abiertas.',
  sshdOwnWay:
    'Tú también estás conectado por ssh: esta sesión sigue abierta, pero cuando termine no podrás volver a conectarte por ssh.',
};
