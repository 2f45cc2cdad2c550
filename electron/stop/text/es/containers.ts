import type { ContainerText } from '../en/containers.ts';

export const containerText: ContainerText = {
  endsPortolan: 'El propio Portolan se ejecuta en él, y terminaría antes de poder contar el resultado.',
  stop: (name) => `Detener el contenedor ${name}`,
  stopUnnamed: 'Detener el contenedor que hay detrás',
  stopPod: 'Detener el pod en el que se ejecuta',
  stopInWsl: 'Detener el programa dentro del Subsistema de Windows para Linux',

  effect: (title, name, graceS, also) =>
    [
      `${title} pide a ${name} que termine, y lo termina a la fuerza ${graceS === null ? 'cuando se acaba su tiempo' : `a los ${graceS} s`}.`,
      also.isRemovedAtEnd ? 'Entonces se elimina, con todo lo que se haya escrito dentro.' : '',
      also.composeProject === null
        ? ''
        : `Forma parte del proyecto de Compose ${also.composeProject}; no se detiene nada más de él.`,
    ]
      .filter(Boolean)
      .join(' '),
  unnamedEffect: 'Su motor cierra el puerto cuando el contenedor termina.',
  podEffect:
    'Un pod cuyo propietario se redujo a cero, o un pod suelto que se borró (kubectl delete pod), termina con sus puertos.',
  wslEffect:
    'El puerto se cierra cuando termina su programa; `wsl --terminate NAME` termina todo lo que se ejecuta en la distribución de ese nombre.',

  restartsWithEngine: (title) => `${title} vuelve a iniciarlo cuando el propio ${title} se reinicia.`,
  guest: (name) =>
    `Se inició después dentro de ${name}, como en un terminal de allí: detener ${name} termina más que este puerto.`,
  unitStartsAgain: (unit) => `Lo ejecuta el servicio ${unit}, que puede volver a iniciarlo: detén mejor el servicio.`,

  helperRefusal: (helper, container) =>
    `${helper} solo ocupa este puerto para ${container === null ? 'un contenedor o una máquina virtual' : `el contenedor ${container}`}: terminarlo dejaría ${container === null ? 'aquello' : 'el contenedor'} en marcha, sin su puerto o sin nadie que se ocupe de ello.`,
  engineRefusal: (name) =>
    `${name} ejecuta contenedores: terminarlo los dejaría a todos sin sus puertos o sin lo que se ocupa de ellos.`,
  relayRefusal: (name) =>
    `${name} solo pasa este puerto a un programa dentro del Subsistema de Windows para Linux; terminarlo dejaría el programa en marcha, y puede cortar otros.`,

  policyRestarts: (title, name, policy) =>
    `${title} vuelve a iniciar ${name} cuando termina su proceso principal (política de reinicio ${policy}).`,
  policyRestartsOnFailure: (title, name) =>
    `${title} vuelve a iniciar ${name} si su proceso principal termina con un error, como hace con la mayoría de las señales (política de reinicio on-failure).`,
  mainIgnores: 'Como primer proceso de su contenedor, puede no percibir una señal normal.',
  engineUnknown: 'Su motor de contenedores puede volver a iniciarlo.',
  podRestarts: 'Kubernetes puede volver a iniciarlo.',

  mayNotAsk: (title, path) => `este usuario no puede usar ${title} en ${path}`,
  notAnswered: (title, path, why) => `${title} en ${path} no respondió: ${why}`,
  tooSlow: 'tardó demasiado',
  notUnderstood: 'no se pudo entender',
  status: (status) => `estado ${status}`,
  cannotAsk: (why) => `Portolan no puede hacerlo: ${why}.`,
  noEngine: 'Portolan no encontró ningún motor de contenedores que lo conozca.',
  notKnownWhich: 'Portolan no pudo averiguar qué contenedor es.',
  noKubernetes: 'Portolan no habla con Kubernetes.',
  noWsl: 'Portolan no ve dentro del Subsistema de Windows para Linux.',

  mayNotStop: (title, name) => `Este usuario no puede usar ${title}, así que ${name} no se detuvo.`,
  engineGone: (title, name) => `${title} ya no escucha, así que ${name} no se detuvo.`,
  refused: (title, name, why) => `${title} no detuvo ${name}: ${why}.`,
  uncertain: (title, name, why) =>
    typeof why === 'number'
      ? `Se pidió a ${title} que detuviera ${name} y no había respondido a los ${why} s; aún puede hacerlo.`
      : `Se pidió a ${title} que detuviera ${name}; no se sabe si lo hizo: ${why}.`,
  gone: (title, name) => `${title} ya no tiene ningún contenedor ${name}.`,
  byHand: (title) => `Ver qué dice el propio ${title}`,
  asAdministrator: 'Detenerlo como administrador',
};
