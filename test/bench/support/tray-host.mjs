import dbus from '@homebridge/dbus-native';

/** Becomes the tray host: `registered` resolves with the first icon, `activate` clicks the newest one. */
export function hostTray() {
  const bus = dbus.sessionBus();
  const path = '/StatusNotifierWatcher';
  const name = 'org.kde.StatusNotifierWatcher';
  let click = null;
  const registered = new Promise((resolve, reject) => {
    const watcher = {
      IsStatusNotifierHostRegistered: true,
      RegisterStatusNotifierItem(service, message) {
        const item = service.startsWith('/')
          ? { destination: message.sender, path: service }
          : { destination: service, path: '/StatusNotifierItem' };
        const activation = {
          interface: 'org.kde.StatusNotifierItem',
          member: 'Activate',
          signature: 'ii',
          body: [1200, 10],
        };
        click = () => new Promise((done) => bus.invoke({ ...item, ...activation }, done));
        resolve();
      },
    };
    bus.exportInterface(watcher, path, {
      name,
      methods: { RegisterStatusNotifierItem: ['s', ''] },
      properties: { IsStatusNotifierHostRegistered: 'b' },
    });
    bus.requestName(name, 4, (error, result) => {
      if (error || result !== 1) reject(new Error(error?.message ?? 'a tray host runs already'));
    });
  });
  return { registered, activate: () => click?.() };
}
