import type { Prediction } from '$lib/domain/prediction';
import { predictionOf } from '../charts/prediction';
import { readCharts } from './charts';
import { readTheatre } from './theatre';

/** What slides ask before they show, by the id of their step. */
export async function readPredictions(): Promise<Record<string, Prediction>> {
  const [{ ledger, steps }, charts] = await Promise.all([readTheatre(), readCharts()]);
  const asked = steps.flatMap(({ id, predict, chart }): [string, Prediction][] => {
    const shown = charts.find((one) => one.id === chart);
    return predict && shown ? [[id, predictionOf(ledger, predict, shown)]] : [];
  });
  return Object.fromEntries(asked);
}
