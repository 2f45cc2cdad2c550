import type { ServeWords } from './en.ts';

export const spanish: ServeWords = {
  foreignHost: (host) => `host ajeno «${host}»`,
  foreignOrigin: (origin) => `origen ajeno «${origin}»`,
  method: (method) => `el método ${method} no sirve para esta ruta`,
  noSession: 'sin sesión',
  noOrigin: 'no se indica de dónde viene la llamada',
  notJsonType: 'el tipo de contenido no es application/json',
  tooLong: (bytes) => `el cuerpo ocupa más de ${bytes} bytes`,
  notJson: 'el cuerpo no es JSON',
  wrongKey: 'clave incorrecta o ya usada',

  comeAgain: 'Esta dirección ya se ha usado, o no es la que se dio. Vuelve a ejecutar <code>portolan serve</code>.',
  noPage: 'Esa página no existe.',
};
