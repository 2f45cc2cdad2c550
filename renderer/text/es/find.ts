import type { FindWords, OffersWords } from '../en/find.ts';
import { count } from './forms.ts';

export const findWords: FindWords = {
  button: 'Buscar un puerto…',
  buttonHint: 'Cualquiera de los 65.536 puertos (Ctrl K)',
  title: 'Buscar un puerto',
  label: 'Número, servicio, software, proceso o descripción',
  close: 'Cerrar',
  results: 'Puertos encontrados',
  recent: 'Visitados hace poco',
  hint: 'Cualquiera de los 65.536 puertos: 5432, localhost:3000, redis, remote desktop. Se perdona una letra equivocada.',
  searching: 'Buscando…',
  none: (text) => `Ningún puerto se conoce por «${text}». Cualquier número de 0 a 65535 tiene su historia.`,
  failed: (message) => `No se pudo buscar: ${message}`,
  found: (n) => count(n, 'puerto encontrado', 'puertos encontrados'),
  nameless: 'sin nombre registrado',
  open: 'abierto aquí',
  openUnknown: 'no se sabe si está abierto aquí',
  process: (name) => `lo ocupa ${name}`,
  software: (name) => `lo usa ${name}`,
  matched: {
    port: 'número',
    name: 'nombre del servicio',
    alias: 'nombre antiguo',
    description: 'descripción',
    software: 'software',
    process: 'proceso de aquí',
    label: 'tu etiqueta',
  },
  similar: (reason) => `${reason}, con grafía parecida`,
  keys: 'Intro abre la historia, ↑ ↓ eligen, Esc cierra',
};

export const offersWords: OffersWords = {
  label: 'Cualquier puerto',
  port: (port) => `Historia del puerto ${port}`,
  notOpen: 'no está abierto en este equipo',
  open: 'abierto en este equipo',
  failed: (message) => `No se pudo buscar: ${message}`,
};
