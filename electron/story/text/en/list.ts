import { formsOf } from '../../../shared/forms.ts';
import { fewOf } from '../few-of.ts';

export const { all: list, figure } = formsOf('en');

export const listFew = fewOf(list, (others) => `${figure(others)} more`);
