/** What keeps container engines from being asked, or their answers from being understood. */
export const english = {
  settingUnreadable: (file: string, why: string) => `Docker's setting ${file} could not be read: ${why}`,
  repairSetting: (file: string) =>
    `Repair or remove ${file}, or set DOCKER_HOST. The usual places are asked meanwhile.`,
  contextNoText: 'its currentContext is not a text',
  contextNoHost: "it does not say where the context's engine listens",
  notJson: 'it is not valid JSON',
  context: (name: string) => `The Docker context '${name}'`,
  contextMissing: (name: string, file: string) =>
    `The Docker context '${name}' is in use, but its description ${file} is not there`,
  chooseContext: 'Choose one that exists: docker context ls, then docker context use NAME',
  notLocal: (setting: string, scheme: string) =>
    `${setting} names an engine over ${scheme}://, which is not asked: only local sockets of this computer are`,
  nameLocal: (setting: string) =>
    `Nothing to do if its containers run on another computer; else let ${setting} name a local socket`,
  notAddress: (setting: string) => `${setting} is not the address of an engine`,
  addressForms: 'An address looks like unix:///var/run/docker.sock, or npipe:////./pipe/docker_engine on Windows',

  answerTooLong: (megabytes: number) => `the answer is longer than ${megabytes} MB`,
  otherProtocol: 'it changed to another protocol',
  brokenOff: 'the connection ended before the answer did',
  notHttp: 'the answer is not HTTP',
  status: (title: string, path: string, status: number) => `${title} at ${path} answered with status ${status}`,
  notUnderstood: (title: string, path: string, why: string) =>
    `The answer of ${title} at ${path} could not be understood: ${why}`,
  notList: 'it is not a list of containers',
  tooManyPorts: 'it names more ports than a computer has',
  leftOut: (count: number, title: string) =>
    `${count === 1 ? '1 container or port' : `${count} containers or ports`} in the answer of ${title} could not be understood and ${count === 1 ? 'is' : 'are'} left out`,
  seePs: (engine: string) => `See what \`${engine} ps\` says`,

  asLastKnown: (message: string) => `${message}: its containers are shown as last known`,
  stopped: (title: string, path: string) => `${title} does not listen at ${path} any more`,
  startAgain: (title: string) => `Start ${title} again, if it should run`,
  tellsOf: (title: string, path: string) => `The containers and published ports that ${title} tells of at ${path}`,
  nowhere: (title: string) => `${title}: no socket of it was found on this computer`,
};

export type EngineWords = typeof english;
