import { formsOf } from '../../electron/shared/forms.ts';

/** What several groups of English words have in common. Spanish and Swedish have their own beside their words. */
export const { all, any, count, duration, figure, tenths } = formsOf('en');
