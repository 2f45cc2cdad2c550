import type { ProtectedText } from '../en/protected.ts';

export const protectedText: ProtectedText = {
  serviceManager: 'Inicia y termina todos los demás servicios: terminarlo los terminaría también.',
  kernel: 'Forma parte del núcleo del sistema, que escucha en nombre de otro, y no se puede terminar.',
  critical: 'El sistema se para cuando termina este proceso.',
  serviceHost: 'Ejecuta servicios de Windows, quizá varios: terminarlo los termina todos sin preguntarles.',
  fileSharing: 'Dejar de compartir carpetas e impresoras',
  fileSharingEffect:
    'Detiene el servicio que hay detrás de estos puertos; otros equipos ya no podrán usar lo que este comparte.',
  httpState: 'Ver qué programas hacen que Windows escuche aquí',
  httpStateEffect:
    'Enumera las direcciones web que los programas piden servir a Windows; terminar uno de esos programas libera su puerto.',
  http: 'Detener el servicio HTTP de Windows',
  httpEffect: 'Detiene todos los servicios web que Windows atiende por medio de él, después de nombrarlos y preguntar.',
  service: (name) => `Detener el servicio ${name}`,
  serviceEffect: 'Hace que Windows detenga el servicio.',
  services: 'Ver qué servicios ejecuta',
  servicesEffect:
    'Enumera los servicios de este proceso; cada uno puede detenerse después por su nombre con: net stop NOMBRE',
  byHand: 'Necesita una consola de administrador, y queda en tus manos.',
};
