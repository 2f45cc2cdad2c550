import type { EditionText, RemarkText } from './en.ts';

export const remarkText: RemarkText = {
  'alias-of': (detail) =>
    `Ett äldre namn på ${detail}, bevarat för ordningens skull och inte längre till för upptäckt.`,
  conflict: () => 'Registret noterar en möjlig konflikt med en annan användning.',
  discovery: () => 'Registret anger nycklar för att hitta den här tjänsten med DNS.',
  'duplicate-of': (detail) => `Dubblerar ${detail} och är inte till för upptäckt.`,
  instead: (detail) => `Registret hänvisar i stället till port ${detail}.`,
  'nameless-use': () => 'Registret beskriver den här användningen utan att ge den ett tjänstenamn.',
  'possible-use': () => 'Registret nämner en möjlig användning, och är inte säkert på den.',
  'previously-assigned': () => 'Registret noterar en tidigare tilldelning till något annat.',
  'removed-before': (detail) => `En tidigare tilldelning av den här porten togs bort ${detail}.`,
  'unauthorized-use': () => 'Registret rapporterar obehörig användning av den här porten.',
  'unauthorized-use-nearby': (detail) =>
    `Registret rapporterar obehörig användning av ${detail} i det här intervallet.`,
  'unofficial-use': () => 'Registret noterar inofficiell användning av den här porten.',
};

export const editionText: EditionText = {
  notOurs: 'den är skadad, eller skrevs av en annan version av Portolan',
  unusable: (file, why) =>
    `Den importerade utgåvan av registret, ${file}, kan inte användas: ${why}. I stället används den som följer med Portolan.`,
  importAgain: 'Importera utgåvan igen, eller gå tillbaka till den som följer med Portolan: portolan registry revert.',
};
