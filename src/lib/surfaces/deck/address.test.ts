import { describe, expect, it } from 'vitest';
import { saidInAddress, withWord } from './address';

describe('the deck’s words of the address', () => {
  it('are read where they are said once', () => {
    expect(saidInAddress('?labels=off&step=izium', 'step')).toBe('izium');
    expect(saidInAddress('?step=izium&step=thirty', 'step')).toBeNull();
    expect(saidInAddress('', 'step')).toBeNull();
  });

  it('are written beside all others, which stay as they stood', () => {
    expect(withWord('?labels=off', 'step', 'izium')).toBe('?labels=off&step=izium');
    expect(withWord('?step=izium&who=russia&step=x', 'step', 'the-road')).toBe('?who=russia&step=the-road');
    expect(withWord('?keys=off', 'keys', null)).toBe('');
  });
});
