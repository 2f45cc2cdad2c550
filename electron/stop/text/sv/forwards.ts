import type { ForwardsText } from '../en/forwards.ts';

export const forwardsText: ForwardsText = {
  cluster: 'Avslutar bara vidarekopplingen: det som den leder till i klustret körs vidare.',
  tunnel: 'Avslutar bara tunneln: tjänsten i dess andra ände körs vidare.',
  published:
    'Avslutar tunneln: det som den gjorde nåbart från internet är det inte längre. Tjänsten bakom den körs vidare här.',
  relay: 'Avslutar bara reläet: det som det leder till körs vidare.',
  ssh: 'Avslutar ssh-anslutningen och alla portar som den vidarekopplar: tjänsterna i dess andra ände körs vidare.',
  sshSession:
    'Avslutar ssh-anslutningen, med sessionen som den öppnades för och alla portar som den vidarekopplar. Tjänsterna i dess andra ände körs vidare.',
  sharedSsh: 'Avslutar en ssh-anslutning som andra ssh-kommandon delar: deras sessioner avslutas också.',
  endShared: 'Avsluta den delade ssh-anslutningen',
  endSharedEffect: 'Säger åt ssh att avsluta anslutningen med alla sessioner och vidarekopplingar som delar den.',
  byHand: 'Det avslutar andra sessioner också, och överlåts åt dig.',
  sshdSession:
    'Avslutar ssh-sessionen för den person som öppnade vidarekopplingen från en annan dator, med allt som körs i den.',
  sshd: 'Ingen kan ansluta till den här datorn med ssh efteråt; öppna sessioner förblir öppna.',
  sshdOwnWay:
    'Du är själv ansluten med ssh: den här sessionen förblir öppen, men när den slutar kan du inte ansluta igen med ssh.',
};
