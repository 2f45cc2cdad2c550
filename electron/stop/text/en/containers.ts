/** What is said of containers and their engines, in English. `title` is such as `Docker`. */
export const containerText = {
  endsPortolan: 'Portolan itself runs in it, and would end before it could tell what came of it.',
  stop: (name: string) => `Stop the container ${name}`,
  stopUnnamed: 'Stop the container behind it',
  stopPod: 'Stop the pod that it runs in',
  stopInWsl: 'Stop the program inside the Windows Subsystem for Linux',

  effect: (title: string, name: string, graceS: number | null, also: EffectNotes) =>
    [
      `${title} asks ${name} to end, and ends it by force ${graceS === null ? 'when its time is over' : `after ${graceS} s`}.`,
      also.isRemovedAtEnd ? 'It is removed then, with whatever was written inside it.' : '',
      also.composeProject === null
        ? ''
        : `It is part of the Compose project ${also.composeProject}; nothing else of that is stopped.`,
    ]
      .filter(Boolean)
      .join(' '),
  unnamedEffect: 'Its engine closes the port when the container ends.',
  podEffect:
    'A pod whose owner was scaled down to none, or a pod of its own that was deleted (kubectl delete pod), ends with its ports.',
  wslEffect:
    'The port closes when its program ends; `wsl --terminate NAME` ends all that runs in the distribution of that name.',

  restartsWithEngine: (title: string) => `${title} starts it again when ${title} itself is started anew.`,
  guest: (name: string) =>
    `It was started inside ${name} later, as in a terminal there: stopping ${name} ends more than this port.`,
  unitStartsAgain: (unit: string) => `The service ${unit} runs it and may start it again: stop that instead.`,

  helperRefusal: (helper: string, container: string | null) =>
    `${helper} only holds this port for ${container === null ? 'a container or virtual machine' : `the container ${container}`}: ending it would leave ${container === null ? 'that' : 'the container'} running, without its port or nobody to look after it.`,
  engineRefusal: (name: string) =>
    `${name} runs containers: ending it would cut all of them off from their ports or from what looks after them.`,
  relayRefusal: (name: string) =>
    `${name} only passes on this port to a program inside the Windows Subsystem for Linux; ending it would leave the program running, and may cut off others.`,

  policyRestarts: (title: string, name: string, policy: string) =>
    `${title} starts ${name} again when its main process ends (restart policy ${policy}).`,
  policyRestartsOnFailure: (title: string, name: string) =>
    `${title} starts ${name} again if its main process ends with an error, as it does on most signals (restart policy on-failure).`,
  mainIgnores: 'As the first process of its container, it may not notice a plain signal.',
  engineUnknown: 'Its container engine may start it again.',
  podRestarts: 'Kubernetes may start it again.',

  mayNotAsk: (title: string, path: string) => `this user may not use ${title} at ${path}`,
  notAnswered: (title: string, path: string, why: string) => `${title} at ${path} gave no answer: ${why}`,
  tooSlow: 'it took too long',
  notUnderstood: 'it could not be understood',
  status: (status: number) => `status ${status}`,
  cannotAsk: (why: string) => `Portolan cannot do it: ${why}.`,
  noEngine: 'Portolan found no container engine that knows it.',
  notKnownWhich: 'Portolan could not find out which container it is.',
  noKubernetes: 'Portolan does not speak with Kubernetes.',
  noWsl: 'Portolan does not see into the Windows Subsystem for Linux.',

  mayNotStop: (title: string, name: string) => `This user may not use ${title}, so ${name} was not stopped.`,
  engineGone: (title: string, name: string) => `${title} no longer listens, so ${name} was not stopped.`,
  refused: (title: string, name: string, why: string) => `${title} did not stop ${name}: ${why}.`,
  uncertain: (title: string, name: string, why: string | number) =>
    typeof why === 'number'
      ? `${title} was asked to stop ${name} and had not answered after ${why} s; it may still do it.`
      : `${title} was asked to stop ${name}; whether it did is not known: ${why}.`,
  gone: (title: string, name: string) => `${title} has no container ${name} any more.`,
  byHand: (title: string) => `See what ${title} itself says to it`,
  asAdministrator: 'Stop it as administrator',
};

export type ContainerText = typeof containerText;

export interface EffectNotes {
  readonly isRemovedAtEnd: boolean;
  readonly composeProject: string | null;
}
