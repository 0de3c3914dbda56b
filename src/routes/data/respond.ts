/** A published file: indented, so that it can be read and compared line by line. */
export const jsonFile = (value: unknown, type = 'application/json'): Response =>
  new Response(`${JSON.stringify(value, null, 2)}\n`, { headers: { 'content-type': type } });
