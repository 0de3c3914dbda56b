import type { FeatureCollection } from 'geojson';
// @ts-expect-error mapshaper has no types of its own
import mapshaper from 'mapshaper';

/** Runs mapshaper's commands on files in memory and gives back what they wrote, by name. */
export async function run<Output extends string>(
  commands: string[],
  files: Record<string, unknown>
): Promise<Record<Output, unknown>> {
  const input = Object.fromEntries(Object.entries(files).map(([name, value]) => [name, JSON.stringify(value)]));
  const output = (await mapshaper.applyCommands(commands.join(' '), input)) as Record<string, { toString(): string }>;
  return Object.fromEntries(Object.entries(output).map(([name, text]) => [name, JSON.parse(text.toString())])) as Record<
    Output,
    unknown
  >;
}

/** A feature collection from geometries with their properties. */
export function collection(features: { properties: Record<string, unknown>; geometry: GeoJSON.Geometry }[]): FeatureCollection {
  return { type: 'FeatureCollection', features: features.map((feature) => ({ type: 'Feature', ...feature })) };
}
