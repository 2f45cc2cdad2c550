import type { EngineWords } from './engines-en.ts';

export const swedish: EngineWords = {
  settingUnreadable: (file, why) => `Dockers inställning ${file} kunde inte läsas: ${why}`,
  repairSetting: (file) =>
    `Laga eller ta bort ${file}, eller ange DOCKER_HOST. Under tiden tillfrågas de vanliga platserna.`,
  contextNoText: 'dess currentContext är ingen text',
  contextNoHost: 'den säger inte var kontextens motor lyssnar',
  notJson: 'det är inte giltig JSON',
  context: (name) => `Docker-kontexten ”${name}”`,
  contextMissing: (name, file) => `Docker-kontexten ”${name}” används, men dess beskrivning ${file} finns inte`,
  chooseContext: 'Välj en som finns: docker context ls och sedan docker context use NAMN',
  notLocal: (setting, scheme) =>
    `${setting} anger en motor över ${scheme}://, som inte tillfrågas: bara lokala socketar på den här datorn används`,
  nameLocal: (setting) =>
    `${setting}: inget behöver göras om dess containrar körs på en annan dator; annars ska en lokal socket anges där`,
  notAddress: (setting) => `${setting} är inte adressen till en motor`,
  addressForms: 'En adress ser ut som unix:///var/run/docker.sock eller, i Windows, npipe:////./pipe/docker_engine',

  answerTooLong: (megabytes) => `svaret är längre än ${megabytes} MB`,
  otherProtocol: 'den bytte till ett annat protokoll',
  brokenOff: 'anslutningen bröts innan svaret var slut',
  notHttp: 'svaret är inte HTTP',
  status: (title, path, status) => `${title} på ${path} svarade med status ${status}`,
  notUnderstood: (title, path, why) => `Svaret från ${title} på ${path} gick inte att förstå: ${why}`,
  notList: 'det är ingen lista över containrar',
  tooManyPorts: 'det nämner fler portar än en dator har',
  leftOut: (count, title) =>
    count === 1
      ? `1 container eller port i svaret från ${title} gick inte att förstå och är utelämnad`
      : `${count} containrar eller portar i svaret från ${title} gick inte att förstå och är utelämnade`,
  seePs: (engine) => `Se vad \`${engine} ps\` säger`,

  asLastKnown: (message) => `${message}: dess containrar visas så som de senast var kända`,
  stopped: (title, path) => `${title} lyssnar inte längre på ${path}`,
  startAgain: (title) => `Starta ${title} igen, om det ska vara igång`,
  tellsOf: (title, path) => `De containrar och publicerade portar som ${title} berättar om på ${path}`,
  nowhere: (title) => `${title}: ingen socket för det hittades på den här datorn`,
};
