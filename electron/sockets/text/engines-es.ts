import type { EngineWords } from './engines-en.ts';

export const spanish: EngineWords = {
  settingUnreadable: (file, why) => `No se pudo leer el ajuste de Docker ${file}: ${why}`,
  repairSetting: (file) =>
    `Repara o elimina ${file}, o define DOCKER_HOST. Entretanto se pregunta en los lugares habituales.`,
  contextNoText: 'su currentContext no es un texto',
  contextNoHost: 'no dice dónde escucha el motor del contexto',
  notJson: 'no es JSON válido',
  context: (name) => `El contexto de Docker «${name}»`,
  contextMissing: (name, file) => `Se usa el contexto de Docker «${name}», pero su descripción ${file} no está`,
  chooseContext: 'Elige uno que exista: docker context ls y después docker context use NOMBRE',
  notLocal: (setting, scheme) =>
    `${setting} indica un motor por ${scheme}://, al que no se pregunta: solo se usan sockets locales de este equipo`,
  nameLocal: (setting) =>
    `${setting}: no hay que hacer nada si sus contenedores se ejecutan en otro equipo; si no, debe indicar un socket local`,
  notAddress: (setting) => `${setting} no es la dirección de un motor`,
  addressForms: 'Una dirección es como unix:///var/run/docker.sock o, en Windows, npipe:////./pipe/docker_engine',

  answerTooLong: (megabytes) => `la respuesta ocupa más de ${megabytes} MB`,
  otherProtocol: 'cambió a otro protocolo',
  brokenOff: 'la conexión terminó antes que la respuesta',
  notHttp: 'la respuesta no es HTTP',
  status: (title, path, status) => `${title} en ${path} respondió con el estado ${status}`,
  notUnderstood: (title, path, why) => `No se pudo entender la respuesta de ${title} en ${path}: ${why}`,
  notList: 'no es una lista de contenedores',
  tooManyPorts: 'nombra más puertos de los que tiene un equipo',
  leftOut: (count, title) =>
    count === 1
      ? `No se pudo entender 1 contenedor o puerto de la respuesta de ${title}, y se omite`
      : `No se pudieron entender ${count} contenedores o puertos de la respuesta de ${title}, y se omiten`,
  seePs: (engine) => `Mira qué dice \`${engine} ps\``,

  asLastKnown: (message) => `${message}: sus contenedores se muestran como se conocían la última vez`,
  stopped: (title, path) => `${title} ya no escucha en ${path}`,
  startAgain: (title) => `Vuelve a iniciar ${title}, si debe estar en marcha`,
  tellsOf: (title, path) => `Los contenedores y los puertos publicados que ${title} comunica en ${path}`,
  nowhere: (title) => `${title}: no se encontró ningún socket suyo en este equipo`,
};
