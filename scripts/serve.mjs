// Serves build/ as it is, on exactly the port given: what the browser tests run against.
import { serveSite } from './lib/serve.mjs';

const port = Number(process.argv[2] ?? process.env.PORT ?? 4173);
const { address } = await serveSite({ folder: 'build', base: process.env.BASE_PATH, port });
console.log(address);
