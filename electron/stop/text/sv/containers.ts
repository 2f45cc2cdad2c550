import type { ContainerText } from '../en/containers.ts';

export const containerText: ContainerText = {
  endsPortolan: 'Portolan självt körs i den, och skulle avslutas innan det kunde berätta hur det gick.',
  stop: (name) => `Stoppa containern ${name}`,
  stopUnnamed: 'Stoppa containern bakom den',
  stopPod: 'Stoppa podden som den körs i',
  stopInWsl: 'Stoppa programmet i Windows-undersystemet för Linux',

  effect: (title, name, graceS, also) =>
    [
      `${title} ber ${name} att avsluta, och avslutar med tvång ${graceS === null ? 'när tiden är ute' : `efter ${graceS} s`}.`,
      also.isRemovedAtEnd ? 'Den tas då bort, med allt som har skrivits i den.' : '',
      also.composeProject === null
        ? ''
        : `Den är en del av Compose-projektet ${also.composeProject}; inget annat av det stoppas.`,
    ]
      .filter(Boolean)
      .join(' '),
  unnamedEffect: 'Dess motor stänger porten när containern avslutas.',
  podEffect:
    'En podd vars ägare har skalats ned till noll, eller en fristående podd som har tagits bort (kubectl delete pod), avslutas med sina portar.',
  wslEffect:
    'Porten stängs när dess program avslutas; `wsl --terminate NAME` avslutar allt som körs i distributionen med det namnet.',

  restartsWithEngine: (title) => `${title} startar den igen när ${title} självt startas på nytt.`,
  guest: (name) =>
    `Den startades senare inne i ${name}, som i en terminal där: att stoppa ${name} avslutar mer än den här porten.`,
  unitStartsAgain: (unit) => `Tjänsten ${unit} kör den och kan starta den igen: stoppa den tjänsten i stället.`,

  helperRefusal: (helper, container) =>
    `${helper} håller bara den här porten för ${container === null ? 'en container eller en virtuell maskin' : `containern ${container}`}: att avsluta ${helper} skulle lämna ${container === null ? 'den' : 'containern'} igång, utan sin port eller utan någon som sköter den.`,
  engineRefusal: (name) =>
    `${name} kör containrar: att avsluta den skulle skära av dem alla från deras portar eller från det som sköter dem.`,
  relayRefusal: (name) =>
    `${name} skickar bara den här porten vidare till ett program i Windows-undersystemet för Linux; att avsluta den skulle lämna programmet igång, och kan skära av andra.`,

  policyRestarts: (title, name, policy) =>
    `${title} startar ${name} igen när dess huvudprocess avslutas (omstartspolicy ${policy}).`,
  policyRestartsOnFailure: (title, name) =>
    `${title} startar ${name} igen om dess huvudprocess avslutas med ett fel, som den gör vid de flesta signaler (omstartspolicy on-failure).`,
  mainIgnores: 'Som första process i sin container märker den kanske inte en vanlig signal.',
  engineUnknown: 'Dess containermotor kan starta den igen.',
  podRestarts: 'Kubernetes kan starta den igen.',

  mayNotAsk: (title, path) => `den här användaren får inte använda ${title} på ${path}`,
  notAnswered: (title, path, why) => `${title} på ${path} gav inget svar: ${why}`,
  tooSlow: 'det tog för lång tid',
  notUnderstood: 'det gick inte att förstå',
  status: (status) => `status ${status}`,
  cannotAsk: (why) => `Portolan kan inte göra det: ${why}.`,
  noEngine: 'Portolan hittade ingen containermotor som känner till den.',
  notKnownWhich: 'Portolan kunde inte ta reda på vilken container det är.',
  noKubernetes: 'Portolan talar inte med Kubernetes.',
  noWsl: 'Portolan ser inte in i Windows-undersystemet för Linux.',

  mayNotStop: (title, name) => `Den här användaren får inte använda ${title}, så ${name} stoppades inte.`,
  engineGone: (title, name) => `${title} lyssnar inte längre, så ${name} stoppades inte.`,
  refused: (title, name, why) => `${title} stoppade inte ${name}: ${why}.`,
  uncertain: (title, name, why) =>
    typeof why === 'number'
      ? `${title} ombads att stoppa ${name} och hade inte svarat efter ${why} s; det kan fortfarande ske.`
      : `${title} ombads att stoppa ${name}; om det skedde är okänt: ${why}.`,
  gone: (title, name) => `${title} har inte längre någon container ${name}.`,
  byHand: (title) => `Se vad ${title} självt säger om det`,
  asAdministrator: 'Stoppa den som administratör',
};
