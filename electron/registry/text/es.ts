import type { EditionText, RemarkText } from './en.ts';

export const remarkText: RemarkText = {
  'alias-of': (detail) =>
    `Un nombre antiguo de ${detail}, conservado como constancia y que ya no sirve para el descubrimiento.`,
  conflict: () => 'El registro señala un posible conflicto con otro uso.',
  discovery: () => 'El registro define claves para encontrar este servicio por DNS.',
  'duplicate-of': (detail) => `Duplica ${detail} y no sirve para el descubrimiento.`,
  instead: (detail) => `El registro remite en su lugar al puerto ${detail}.`,
  'nameless-use': () => 'El registro describe este uso sin darle un nombre de servicio.',
  'possible-use': () => 'El registro menciona un posible uso, sin estar seguro de él.',
  'previously-assigned': () => 'El registro señala una asignación anterior a otra cosa.',
  'removed-before': (detail) => `Una asignación anterior de este puerto se retiró el ${detail}.`,
  'unauthorized-use': () => 'El registro da cuenta de un uso no autorizado de este puerto.',
  'unauthorized-use-nearby': (detail) => `El registro da cuenta de un uso no autorizado de ${detail} en este rango.`,
  'unofficial-use': () => 'El registro señala un uso no oficial de este puerto.',
};

export const editionText: EditionText = {
  notOurs: 'está dañada, o la escribió otra versión de Portolan',
  unusable: (file, why) =>
    `La edición importada del registro, ${file}, no se puede usar: ${why}. En su lugar se usa la que viene con Portolan.`,
  importAgain: 'Vuelve a importar la edición, o recupera la que viene con Portolan: portolan registry revert.',
};
