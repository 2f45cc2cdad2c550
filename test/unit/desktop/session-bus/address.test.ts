import { expect, it } from 'vitest';
import { busSockets } from '../../../../electron/desktop/session-bus/address.ts';

it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  ['a path', { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/1000/bus,guid=b7' }, ['/run/user/1000/bus']],
  ['an abstract name', { DBUS_SESSION_BUS_ADDRESS: 'unix:abstract=/tmp/dbus-x,guid=b7' }, ['\0/tmp/dbus-x']],
  ['an escape', { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/tmp/a%20b' }, ['/tmp/a b']],
  ['a damaged escape', { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/tmp/a%2' }, ['/tmp/a%2']],
  ['several', { DBUS_SESSION_BUS_ADDRESS: 'tcp:host=a,port=1;unix:path=/a;unix:path=/b' }, ['/a', '/b']],
  ['what is not spoken', { DBUS_SESSION_BUS_ADDRESS: 'unixexec:path=ssh' }, []],
  ['the login manager’s', { XDG_RUNTIME_DIR: '/run/user/1000' }, ['/run/user/1000/bus']],
  ['none', {}, []],
])('%s', (_name, environment, sockets) => {
  expect(busSockets(environment)).toEqual(sockets);
});
