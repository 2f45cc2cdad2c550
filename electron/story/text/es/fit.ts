import type { FitWords } from '../en/fit.ts';
import { list, listFew } from './list.ts';

export const fitWords: FitWords = {
  verdict: (verdict, software) => (software === null ? `${verdict}.` : `${verdict}; compatible con ${software}.`),
  nothing: 'No se encontró nada a la escucha, así que no hay nada que comparar.',
  notRead: 'No se pudo leer qué escucha, así que no hay nada que comparar.',
  expectation: (services, software) => {
    if (services.length === 0 && software.length === 0)
      return 'No se conoce ningún uso de este puerto, registrado o no.';
    const usual = `se sabe que lo ${software.length === 1 ? 'usa' : 'usan'} ${listFew(software, 3)}`;
    if (services.length === 0) return `No está registrado; ${usual}.`;
    return software.length === 0
      ? `Está registrado para ${list(services)}.`
      : `Está registrado para ${list(services)}; ${usual}.`;
  },
  evidence: {
    image: (value, software) => `La imagen del contenedor es ${value}, compatible con ${software}.`,
    executable: (value, software) => `El ejecutable es ${value}, compatible con ${software}.`,
    unit: (value, software) => `Pertenece a la unidad ${value}, compatible con ${software}.`,
    command: (value, software) =>
      `Un indicio: la línea de órdenes contiene «${value}», como la de ${software}; un proceso puede cambiar la suya.`,
    process: (value, software) =>
      `Un indicio: el proceso se hace llamar ${value}, como ${software}; cualquier proceso puede hacerlo.`,
    package: (value, software) => `Un indicio: su proyecto depende de ${value}, que pertenece a ${software}.`,
    file: (value, software) => `Un indicio: su proyecto contiene ${value}, que pertenece a ${software}.`,
  },
  likely: (software, role) => (role === null ? software : `${software} (${role})`),
  server: (service) => `un servidor de ${service}`,
  developmentServer: (program) => `un servidor de desarrollo ejecutado por ${program}`,
  webServer: (program) => `un servidor web ejecutado por ${program}`,
  offset: (software, from, by) => `${software} puede desplazar todos sus puertos: este puede ser ${from} + ${by}.`,
  nextFree: (software, from, by) =>
    `${software} toma el siguiente puerto libre cuando el suyo está ocupado: este puede ser ${from} + ${by}.`,
  elsewhere: (software, ports) => {
    const defaults = [...new Set(ports)].map(String);
    return defaults.length === 1
      ? `El puerto predeterminado de ${software} es el ${defaults[0]}, y se puede configurar otro.`
      : `Los puertos predeterminados de ${software} son ${listFew(defaults, 3)}, y se pueden configurar otros.`;
  },
  shared: 'Tantos programas usan este puerto que ninguno está fuera de lugar en él.',
  forwards: (program) => `${program} escucha en nombre de otra cosa, que el socket no muestra.`,
  bearsName: (program, service) => `El programa ${program} lleva el nombre del servicio ${service}.`,
  runsOn: (program, software) => `${program} ejecuta cualquier programa; también ejecutaría ${listFew(software, 3)}.`,
  anyProgram: (program) => `${program} ejecuta cualquier programa, y programas de todo tipo usan este puerto.`,
  doesNotRunOn: (program, software) =>
    `${listFew(software, 3)} no se ${software.length === 1 ? 'ejecutaría' : 'ejecutarían'} con ${program}.`,
  interpreter: (program) => `${program} ejecuta cualquier programa; su línea de órdenes no nombra ninguno conocido.`,
  unknownProgram: (program) => `Nada de lo que se conoce relaciona el programa ${program} con este puerto.`,
  hidden: 'No se pudo leer qué proceso lo ocupa, así que no se puede comparar nada; con más permisos quizá se podría.',
  noProcess: 'Ningún proceso lo ocupa, así que no hay programa que comparar; puede ser el propio sistema.',
};
