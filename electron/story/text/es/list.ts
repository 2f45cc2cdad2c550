import { formsOf } from '../../../shared/forms.ts';
import { fewOf } from '../few-of.ts';

export const { all: list, count, figure } = formsOf('es');

export const listFew = fewOf(list, (others) => `${figure(others)} más`);
