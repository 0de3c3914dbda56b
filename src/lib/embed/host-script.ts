import { claimEmbed } from './host/claim-embed';
import { mindFrames } from './host/frames';
import { ownSite } from './host/site';

const NAME = 'claim-embed';
/** The list of elements is what all copies of this script on a page share; on the element's class they note their sites. */
const known = customElements.get(NAME) as (CustomElementConstructor & { sites?: Set<string> }) | undefined;
const site = ownSite();

if (site && !known) {
  const element = Object.assign(claimEmbed(site, mindFrames(site)), { sites: new Set([site]) });
  customElements.define(NAME, element);
} else if (site && known?.sites && !known.sites.has(site)) {
  known.sites.add(site);
  mindFrames(site);
}
