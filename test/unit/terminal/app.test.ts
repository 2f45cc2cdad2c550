import { describe, expect, it } from 'vitest';
import { missingDisplay } from '../../../electron/terminal/app.ts';

describe('missingDisplay', () => {
  it('wants a display on Linux only', () => {
    expect(missingDisplay('linux', {})).toContain('DISPLAY');
    expect(missingDisplay('linux', { DISPLAY: '', WAYLAND_DISPLAY: '' })).not.toBeNull();
    expect(missingDisplay('linux', { DISPLAY: ':0' })).toBeNull();
    expect(missingDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBeNull();
    expect(missingDisplay('darwin', {})).toBeNull();
  });
});
