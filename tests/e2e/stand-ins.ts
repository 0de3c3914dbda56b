/*
 * Listeners of outlets whose code is not to be had as a package: each does what that outlet's page was seen to do, in our own words.
 * They are scripts of a host page, as text.
 */

/** Pages with an older Datawrapper chart: any frame whose address contains the key, whoever sent it. */
export const DATAWRAPPER = `
addEventListener('message', ({ data }) => {
  const heights = data?.['datawrapper-height'];
  for (const key in heights ?? {}) {
    const frame = document.getElementById('datawrapper-chart-' + key) ?? document.querySelector('iframe[src*="' + key + '"]');
    if (frame) frame.style.height = heights[key] + 'px';
  }
});`;

/** The Guardian's interactives: height as attribute; how far the frame is scrolled, and a bare 1 once it is passed. */
export const GUARDIAN = `
const frames = document.getElementsByTagName('iframe');
addEventListener('message', ({ source, data }) => {
  if (data?.kind !== 'interactive:height') return;
  for (const frame of frames) if (frame.contentWindow === source) frame.height = data.height;
});
let asked = false;
addEventListener('scroll', () => {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    for (const frame of frames) {
      const { top, bottom } = frame.getBoundingClientRect();
      const scroll = top > 0 ? 0 : bottom > 0 ? -top : 1;
      frame.contentWindow.postMessage({ kind: 'interactive:scroll', scroll }, '*');
    }
  });
});`;

/** Medium, and whoever shows pages by Embedly: JSON as text, and the frame by its address. */
export const MEDIUM = `
addEventListener('message', ({ source, data }) => {
  if (typeof data !== 'string' || data[0] !== '{') return;
  const said = JSON.parse(data);
  if (said.context !== 'iframe.resize') return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source && said.src.startsWith(frame.src)) frame.setAttribute('height', said.height);
});`;

/** WordPress's own embeds: a secret that its server wrote into the hash, 200 to 1000 px, and a link only to the frame's own host while it has focus. */
export const WORDPRESS = `
const known = new Map();
window.followed = [];
for (const frame of document.querySelectorAll('iframe')) {
  const { secret } = frame.dataset;
  known.set(secret, frame);
  frame.addEventListener('load', () => frame.contentWindow.postMessage({ message: 'ready', secret }, '*'));
}
addEventListener('message', ({ source, data }) => {
  if (!data || !data.secret || !data.message || !data.value || /[^a-zA-Z0-9]/.test(data.secret)) return;
  const frame = known.get(data.secret);
  if (!frame || frame.contentWindow !== source) return;
  if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
  if (data.message === 'link' && document.activeElement === frame && new URL(data.value).host === new URL(frame.src).host)
    window.followed.push(data.value);
});`;
