import type { Side, Status } from '$lib/domain/sets';
import type { SceneClaim } from './record';

/** The reader's controls: they hide marks, and never change a value. */
export interface ViewOptions {
  voice: 'all' | 'ukraine' | 'russia' | 'uk' | 'analyst';
  /** `assessed` keeps third parties' assessments besides what was acknowledged or verified. */
  sure: 'all' | 'assessed' | 'confirmed';
  labels: boolean;
}

export const DEFAULT_OPTIONS: ViewOptions = { voice: 'all', sure: 'all', labels: true };

const SURE_ENOUGH: Record<ViewOptions['sure'], readonly Status[]> = {
  all: ['claimed', 'assessed', 'acknowledged', 'verified'],
  assessed: ['assessed', 'acknowledged', 'verified'],
  confirmed: ['acknowledged', 'verified']
};

const speaks = (voice: ViewOptions['voice'], side: Side): boolean => voice === 'all' || voice === side;

export const isShown = (claim: SceneClaim, { voice, sure }: ViewOptions): boolean =>
  speaks(voice, claim.side) && SURE_ENOUGH[sure].includes(claim.status);
