import { expect, it } from 'vitest';
import { squeezePictures } from './squeeze';

const label = '<text x="1.23456" font-size="12" fill="var(--ink)" data-label="izium">Izium</text>';
const figure = `<figure class="step-picture"><svg>${label}${label}<path d="M0 0" data-claim="a"></path></svg></figure>`;

it('dresses marks that look alike by one class, and keeps words and shapes', () => {
  const { html, css } = squeezePictures(`<p data-claim="a">${figure}</p>`);
  expect(html).toBe(
    '<p data-claim="a"><figure class="step-picture"><svg><text x="1.234" class="q0" data-label>Izium</text><text x="1.234" class="q0" data-label>Izium</text><path d="M0 0"/></svg></figure></p>'
  );
  expect(css).toBe('.q0{font-size:12px;fill:var(--ink)}');
});
