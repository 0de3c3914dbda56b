import { polygonContains } from 'd3';
import type { Topology } from 'topojson-specification';
import { strip, theatreDetail, thin } from './detail';
import { collection, run } from './mapshaper';
import { km, type Point } from './plane';
import { gshhg } from './sources';
import { dniproReservoirs } from './trace';

/** West, east, south, north of what is asked of GSHHG. */
const REGION = '28/44/43.8/56';

/** From where to where a river is followed, down the stream; both ends are looked for near these points. */
const COURSES: Record<string, [from: Point, to: Point]> = {
  oskil: [
    [36.95, 51.62],
    [37.43, 49.1]
  ],
  'siverskyi-donets': [
    [36.95, 51.0],
    [40.95, 47.6]
  ],
  seim: [
    [37.0, 51.25],
    [32.57, 51.45]
  ],
  desna: [
    [33.94, 54.37],
    [30.54, 50.55]
  ],
  'dnipro-above': [
    [30.3, 53.9],
    [30.6, 51.3]
  ],
  'dnipro-kyiv': [
    [30.52, 50.59],
    [31.47, 49.77]
  ]
};

/** Rivers of GSHHG, each as one line; the Oskil is cut where it enters Ukraine, the Dnipro led through its reservoirs. */
export async function rivers(ukraine: readonly Point[][]): Promise<Topology> {
  const graph = graphOf(gshhg('rivers', REGION));
  const course = Object.fromEntries(Object.entries(COURSES).map(([id, [from, to]]) => [id, follow(graph, from, to)]));
  const of = (id: string): Point[] => course[id] ?? [];
  const reservoirs = dniproReservoirs();
  const lines = {
    desna: of('desna'),
    dnipro: [...of('dnipro-above'), ...reservoirs.kyiv, ...of('dnipro-kyiv'), ...reservoirs.below],
    ...splitAtBorder(of('oskil'), ukraine),
    seim: of('seim'),
    'siverskyi-donets': of('siverskyi-donets')
  };
  const features = Object.entries(lines).map(([id, coordinates]) => ({
    properties: { id },
    geometry: { type: 'LineString' as const, coordinates }
  }));
  const commands = ['-i rivers.json', '-o rivers.json format=topojson no-quantization id-field=id'];
  const written = await run<'rivers.json'>(commands, { 'rivers.json': collection(features) });
  return strip(thin(written['rivers.json'] as Topology, () => DETAIL));
}

const DETAIL = theatreDetail(0.42, 0.03, 8);

/** The last entry into Ukraine parts a river: above it, and the part within. */
function splitAtBorder(line: Point[], ukraine: readonly Point[][]): { 'oskil-russia': Point[]; oskil: Point[] } {
  const inside = (point: Point): boolean => ukraine.some((ring) => polygonContains(ring, point));
  const entry = line.findLastIndex((point) => !inside(point)) + 1;
  if (entry < 1 || entry >= line.length) throw new Error('The Oskil does not enter Ukraine');
  return { 'oskil-russia': line.slice(0, entry + 1), oskil: line.slice(entry) };
}

interface Node {
  point: Point;
  lines: { to: Node; line: Point[]; length: number }[];
}

/** GSHHG comes in tiles and pieces: ends this close to each other are one node. */
const JOIN_KM = 0.3;

function graphOf(lines: readonly Point[][]): Node[] {
  const nodes: Node[] = [];
  const nodeAt = (point: Point): Node => {
    const known = nodes.find((node) => km(node.point, point) < JOIN_KM);
    if (known) return known;
    nodes.push({ point, lines: [] });
    return nodes.at(-1) as Node;
  };
  for (const line of splitAtMouths(lines)) {
    const [from, to] = [nodeAt(line[0] as Point), nodeAt(line.at(-1) as Point)];
    const length = line.slice(1).reduce((sum, point, i) => sum + km(line[i] as Point, point), 0);
    from.lines.push({ to, line, length });
    to.lines.push({ to: from, line: [...line].reverse(), length });
  }
  return nodes;
}

/** Lines cut where another one's end touches them. */
function splitAtMouths(lines: readonly Point[][]): Point[][] {
  const ends = lines.flatMap((line) => [line[0] as Point, line.at(-1) as Point]);
  return lines.flatMap((line) => {
    const inner = ends.map((end) => nearestVertex(line, end)).filter((i) => i > 0 && i < line.length - 1);
    const cuts = [...new Set([0, ...inner, line.length - 1])].sort((a, b) => a - b);
    return cuts.slice(1).map((cut, i) => line.slice(cuts[i], cut + 1));
  });
}

/** The number of the vertex at a point, or -1 where there is none close by. */
function nearestVertex(line: readonly Point[], to: Point): number {
  const distances = line.map((point) => km(point, to));
  const least = Math.min(...distances);
  return least < JOIN_KM ? distances.indexOf(least) : -1;
}

/** The shortest way along rivers between the nodes nearest to two points. */
function follow(nodes: readonly Node[], from: Point, to: Point): Point[] {
  const [start, goal] = [nearestNode(nodes, from), nearestNode(nodes, to)];
  const best = new Map<Node, { length: number; line: Point[] }>([[start, { length: 0, line: [start.point] }]]);
  const open = new Set([start]);
  while (open.size > 0) {
    const here = [...open].reduce((a, b) => ((best.get(a)?.length ?? 0) <= (best.get(b)?.length ?? 0) ? a : b));
    open.delete(here);
    const way = best.get(here);
    if (!way) continue;
    if (here === goal) return way.line;
    for (const step of here.lines) {
      const length = way.length + step.length;
      if (length >= (best.get(step.to)?.length ?? Infinity)) continue;
      best.set(step.to, { length, line: [...way.line, ...step.line.slice(1)] });
      open.add(step.to);
    }
  }
  throw new Error(`No river leads from ${from.join(', ')} to ${to.join(', ')}`);
}

function nearestNode(nodes: readonly Node[], to: Point): Node {
  const nearest = nodes.reduce((a, b) => (km(a.point, to) <= km(b.point, to) ? a : b));
  if (km(nearest.point, to) > 25) throw new Error(`No river within 25 km of ${to.join(', ')}`);
  return nearest;
}
