import { useEnvironment } from '../environment.ts';
import { usablePort } from '../model/port-range.ts';

export type PortAnswer =
  | { readonly port: number }
  | { readonly fault: 'no-port' }
  /** No service has exactly this name; those that look like it. */
  | { readonly fault: 'no-service'; readonly similar: readonly { readonly name: string; readonly port: number }[] }
  | { readonly fault: 'failed'; readonly message: string };

const mostSimilar = 3;

/** Which port a person means by a number, or by the name of a service in the registry. */
export function usePortOf(): (text: string) => Promise<PortAnswer> {
  const { bridge } = useEnvironment();
  return async (text) => {
    const wanted = text.trim();
    if (/^\d+$/.test(wanted)) {
      const port = usablePort(wanted);
      return port === null ? { fault: 'no-port' } : { port };
    }
    if (wanted === '') return { fault: 'no-port' };
    const reply = await bridge.call('find', { text: wanted.slice(0, 200) });
    if (!reply.ok) return { fault: 'failed', message: reply.error.message };
    const named = reply.value.flatMap(({ name, port }) => (name === null ? [] : [{ name, port }]));
    const exact = named.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
    return exact ? { port: exact.port } : { fault: 'no-service', similar: named.slice(0, mostSimilar) };
  };
}
