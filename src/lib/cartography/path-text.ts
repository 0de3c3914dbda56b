import type { GeoContext } from 'd3';

/**
 * Writes SVG path text in relative steps of whole parts of a unit, tenths unless told: a third shorter than absolute coordinates.
 * Rounding never adds up, since each step starts from the rounded point before it. Points that fall on their
 * predecessor are left out.
 */
export class PathText implements GeoContext {
  #perUnit: number;
  #text = '';
  #command = '';
  #x = 0;
  #y = 0;
  #startX = 0;
  #startY = 0;

  constructor(perUnit = 10) {
    this.#perUnit = perUnit;
  }

  beginPath(): void {
    this.#text = '';
  }

  moveTo(x: number, y: number): void {
    const [dx, dy] = this.#step(x, y);
    this.#write(this.#text ? 'm' : 'M', dx, dy);
    [this.#startX, this.#startY] = [this.#x, this.#y];
  }

  lineTo(x: number, y: number): void {
    const [dx, dy] = this.#step(x, y);
    if (dx === 0 && dy === 0) return;
    if (dy === 0) this.#write('h', dx);
    else if (dx === 0) this.#write('v', dy);
    else this.#write('l', dx, dy);
  }

  closePath(): void {
    this.#text += 'z';
    this.#command = 'z';
    [this.#x, this.#y] = [this.#startX, this.#startY];
  }

  /** Points are drawn as symbols elsewhere. */
  arc(): void {
    throw new TypeError('The base map has no points');
  }

  toString(): string {
    return this.#text;
  }

  #step(x: number, y: number): [number, number] {
    const [nextX, nextY] = [Math.round(x * this.#perUnit), Math.round(y * this.#perUnit)];
    const step: [number, number] = [nextX - this.#x, nextY - this.#y];
    [this.#x, this.#y] = [nextX, nextY];
    return step;
  }

  /** Numbers without a leading zero, and without a comma where a sign or a second point parts them. */
  #write(command: string, ...parts: number[]): void {
    let open = command.toLowerCase() === 'm' || command !== this.#command ? command : ' ';
    for (const n of parts) {
      const digits = String(n / this.#perUnit).replace(/^(-?)0\./, '$1.');
      this.#text += (open === ' ' && digits.startsWith('-') ? '' : open) + digits;
      open = ' ';
    }
    this.#command = command;
  }
}
