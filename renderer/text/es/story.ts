import type { FitVerdict, Hazard, PortRange, RelatedPort, Use, UseKind } from '../../../electron/shared/story.ts';
import type { StoryPageWords, StoryWords } from '../en/story.ts';
import { count, figure } from './forms.ts';

const ranges: Readonly<Record<PortRange['name'], string>> = {
  system: 'Sistema',
  user: 'Usuario',
  dynamic: 'Dinámico',
};

const inRange: Readonly<Record<PortRange['name'], string>> = {
  system: 'del sistema',
  user: 'de usuario',
  dynamic: 'dinámico',
};

const verdicts: Readonly<Record<FitVerdict, string>> = {
  expected: 'Esperado',
  plausible: 'Verosímil',
  unusual: 'Inusual',
  'cannot-tell': 'No se puede saber',
};

const useKinds: Readonly<Record<UseKind, string>> = {
  'ai-tool': 'herramienta de IA',
  database: 'base de datos',
  debugger: 'depurador',
  'dev-server': 'servidor de desarrollo',
  game: 'juego',
  infrastructure: 'infraestructura',
  messaging: 'mensajería',
  observability: 'observabilidad',
  'operating-system': 'parte de un sistema operativo',
  'p2p-sync': 'intercambio y sincronización de archivos',
  'remote-access': 'acceso remoto',
  'self-hosted-app': 'aplicación autoalojada',
  'web-server': 'servidor web',
};

const confidences: Readonly<Record<Use['confidence'], string>> = {
  high: 'documentado por el propio proyecto',
  medium: 'documentado por terceros',
};

const hazardKinds: Readonly<Record<Hazard['kind'], string>> = {
  exposure: 'Exposición',
  amplification: 'Amplificación',
  'browser-blocked': 'Bloqueado por los navegadores',
  'historic-malware': 'Antecedentes',
};

const relations: Readonly<Record<RelatedPort['relation'], string>> = {
  'previous-assigned': 'asignado anterior',
  'next-assigned': 'asignado siguiente',
  'same-service': 'mismo servicio',
  'same-software': 'mismo software',
};

export const storyWords: StoryWords = {
  label: 'Historia',
  port: (port) => `Puerto ${port}`,
  back: 'Todos los puertos',
  loading: (port) => `Consultando el puerto ${port}…`,
  failed: (message) => `No se pudo contar la historia: ${message}`,
  retry: 'Reintentar',
  outdated: (message) => `No se pudo renovar la historia y puede no estar al día: ${message}`,
  families: { both: 'IPv4 e IPv6', ipv4: 'IPv4', ipv6: 'IPv6' },
  notOpenHere: 'no está abierto aquí',
  scale: (port, range) =>
    `El puerto ${port} entre los ${figure(65_536)}: en el rango ${inRange[range.name]}, de ${range.firstPort} a ${range.lastPort}`,
  ranges,
  here: 'En este equipo',
  registered: 'Registrado',
  check: 'Cómo comprobarlo',
  otherSystems: (names) => names.join(', '),
  systems: { linux: 'Linux', macos: 'macOS', windows: 'Windows', elsewhere: 'Desde otro equipo' },
  sources: 'Fuentes',
  registryDate: (date) => `Edición del registro del ${date}`,
  asProtocol: (protocol) => `como ${protocol}`,
  kinds: { assignment: 'asignado', 'widespread-use': 'uso extendido, no una asignación' },
  unnamedEntry: 'un uso sin nombre',
  noDescription: 'sin descripción',
  aliases: (names) => `antes ${names.join(', ')}`,
  portRange: (first, last) => `una sola entrada para los puertos ${first} a ${last}`,
  protocolUnstated: 'la entrada no indica protocolo de transporte',
  assignee: (name) => `titular ${name}`,
  contact: (name) => `contacto ${name}`,
  registeredOn: (date) => `registrado ${date}`,
  modifiedOn: (date) => `modificado ${date}`,
};

export const storyPageWords: StoryPageWords = {
  previous: (port) => `Puerto asignado anterior${port === null ? '' : `, ${port}`}`,
  next: (port) => `Puerto asignado siguiente${port === null ? '' : `, ${port}`}`,
  keep: 'Copiar o guardar esta historia',
  copyMarkdown: 'Copiar como Markdown',
  saveMarkdown: 'Guardar como Markdown…',
  fileName: (port) => `puerto-${port}.md`,
  notWritten: (message) => `No se pudo obtener la historia como Markdown: ${message}`,
  copyJson: 'Copiar como JSON',
  copyLink: 'Copiar enlace',
  fit: '¿Encaja?',
  verdicts,
  consistentWith: (software) => `compatible con ${software}`,
  listenerOf: (protocol, name) => `${protocol} · ${name}`,
  matters: 'Por qué importa',
  hazardKinds,
  uses: 'Usos en la práctica',
  shifts: 'Posible, si se desplazaron los puertos',
  shift: (from, by) => `${from} ${by < 0 ? '−' : '+'} ${Math.abs(by)}`,
  useKinds,
  confidences,
  moreUses: (n) => count(n, 'uso más', 'usos más'),
  moreNames: (n) => count(n, 'nombre más', 'nombres más'),
  range: 'Rango',
  related: 'Puertos relacionados',
  relations,
  questions: 'Preguntas',
};
