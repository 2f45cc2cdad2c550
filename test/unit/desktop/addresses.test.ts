import { expect, it } from 'vitest';
import { externalAddress } from '../../../electron/desktop/external-address.ts';
import { createPage } from '../../../electron/desktop/page.ts';
import { isLocalRequest, isMadeBy } from '../../../electron/desktop/security.ts';

const cited = new Set(['https://www.iana.org/assignments/x', 'https://docs.example.org/ports#default']);
const own = ['192.168.1.5', '2001:db8::5'];

it.each([
  'http://localhost:3000/',
  'http://127.0.0.53/x',
  'http://192.168.1.5:8080/',
  'http://[2001:db8::5]:8080/',
  'http://127.0.0.1:8080/path',
  'https://[::1]:8443/',
  'https://www.iana.org/assignments/x',
  'https://docs.example.org/ports#default',
])('hands %s to the browser', (address) => {
  expect(externalAddress(address, cited, own)).toBe(address);
});

it.each([
  'http://www.iana.org/assignments/x',
  'https://www.iana.org:8443/assignments/x',
  'https://www.iana.org/assignments/y',
  'https://www.iana.org/assignments/x?leak=1',
  'https://docs.example.org/ports',
  'https://user:word@www.iana.org/assignments/x',
  'http://user@localhost:3000/',
  'http://localhost.example.com/',
  'http://192.168.1.1/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'app://portolan/index.html',
  'not an address',
])('does not hand %s to the browser', (address) => {
  expect(externalAddress(address, cited, own)).toBeNull();
});

it('lets a page load from its own origin only', () => {
  const page = createPage(undefined);
  expect(isLocalRequest('app://portolan/assets/index.js', page)).toBe(true);
  expect(isLocalRequest('app://elsewhere/index.js', page)).toBe(false);
  expect(isLocalRequest('blob:app://portolan/3f2a', page)).toBe(true);
  expect(isLocalRequest('blob:https://example.com/3f2a', page)).toBe(false);
  expect(isLocalRequest('https://example.com/', page)).toBe(false);
  expect(isLocalRequest('http://127.0.0.1:3000/', page)).toBe(false);
  expect(isLocalRequest('ws://127.0.0.1:3000/', page)).toBe(false);
  expect(isLocalRequest('file:///etc/passwd', page)).toBe(false);
});

it('lets it load from the development server while that is its origin', () => {
  const page = createPage('http://localhost:5173');
  expect(page.address('panel')).toBe('http://localhost:5173/?view=panel');
  expect(isLocalRequest('http://localhost:5173/main.tsx', page)).toBe(true);
  expect(isLocalRequest('ws://localhost:5173/', page)).toBe(true);
  expect(isLocalRequest('http://localhost:5174/', page)).toBe(false);
});

it('lets through what the page itself made to be saved, and no other download', () => {
  const page = createPage(undefined);
  expect(isMadeBy(page, 'blob:app://portolan/3f2a')).toBe(true);
  expect(isMadeBy(page, 'blob:app://portolan.example/3f2a')).toBe(false);
  expect(isMadeBy(page, 'app://portolan/index.html')).toBe(false);
  expect(isMadeBy(page, 'data:text/plain,x')).toBe(false);
});
