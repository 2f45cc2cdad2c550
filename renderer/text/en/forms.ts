import { formsOf } from '../../../electron/shared/forms.ts';

export const { all, any, count, duration, figure, tenths } = formsOf('en');
