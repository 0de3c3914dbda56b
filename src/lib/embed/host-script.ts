if (!customElements.get('claim-embed')) customElements.define('claim-embed', class extends HTMLElement {});
