export const welcome = {
  title: 'Welcome to Portolan',
};

export type WelcomeWords = typeof welcome;
