import { describe, expect, it } from 'vitest';
import type { FrameMessage, HostMessage, Names } from './dialect';
import { own, ownHost } from './dialects/own';

const NAMES: Names = {
  pym: 'pym-0-a1',
  secret: 'aB3dE6gH9j',
  resizer: 'frame-1',
  address: 'https://x.example/embed/step/a/',
  width: 600
};

describe('our own dialect', () => {
  it.each<FrameMessage>([
    { type: 'height', height: 420 },
    { type: 'track', px: 9000 },
    { type: 'track', px: null }
  ])('takes %j to the host', (message) => {
    expect(ownHost.hear(own.say(message, NAMES), NAMES)).toEqual(message);
  });

  it('takes a view to the frame', () => {
    const message: HostMessage = { type: 'view', view: { top: -12.5, height: 800, track: true } };
    expect(own.hear(ownHost.say(message, NAMES), NAMES)).toEqual(message);
  });
});
